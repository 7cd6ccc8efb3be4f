package org.assay.document;

import org.assay.text.TextSpan;

/** Gives every sentence that the span touches one disposition. */
public record DisposeSentences(VersionId version, TextSpan span, Disposition disposition) {}
