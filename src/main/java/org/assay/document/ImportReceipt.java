package org.assay.document;

/**
 * What became of an import. It is durable: not even a power cut undoes it.
 *
 * @param sentences how many the text was split into
 * @param replaced how many characters that cannot be stored (NUL, halves of surrogate pairs) U+FFFD stands for now; the
 *     original file has them still
 */
public record ImportReceipt(DocumentId document, VersionId version, String title, int sentences, int replaced, Aside aside) {}
