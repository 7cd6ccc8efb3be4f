package org.assay.review;

/**
 * @param seen the number of the revision that it was made from
 */
public record SetPolicy(Policy policy, String reason, int seen) {}
