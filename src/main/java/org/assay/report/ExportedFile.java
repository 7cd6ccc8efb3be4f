package org.assay.report;

import java.nio.file.Path;

/** A finished export, as it lies on the disk. */
public record ExportedFile(String name, String mediaType, Path path) {}
