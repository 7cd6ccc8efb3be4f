package org.assay.document;

/**
 * The canonical text that all offsets of a version count in.
 *
 * @param number of the version within its document, from 1
 * @param language BCP 47; {@code und} where unknown
 */
public record VersionText(VersionId version, DocumentId document, int number, String language, String text) {}
