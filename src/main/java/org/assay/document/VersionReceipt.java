package org.assay.document;

/**
 * What became of a new version.
 *
 * @param number from 1
 * @param sentences how many the text was split into
 * @param kept how many of them stood in the version before and keep what somebody has noted of them
 * @param replaced as in {@link ImportReceipt}
 */
public record VersionReceipt(
        DocumentId document, VersionId version, int number, int sentences, int kept, int replaced, Aside aside) {}
