package org.assay.evidence;

/**
 * How far a desk trusts a source, and why.
 *
 * @param reason never empty once stored: a judgement without one convinces nobody months later
 */
public record Judgement(Reliability reliability, String reason) {}
