package org.assay.document;

import org.assay.text.TextSpan;

/**
 * A sentence of a version.
 *
 * @param ordinal its place among the sentences, from 0, without gaps
 */
public record TextUnit(int ordinal, TextSpan span, Disposition disposition) {}
