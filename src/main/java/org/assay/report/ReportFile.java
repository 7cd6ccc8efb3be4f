package org.assay.report;

/**
 * A report to be handed out.
 *
 * @param name safe for a file system; may hold letters of any script
 */
public record ReportFile(String name, ReportFormat format, byte[] bytes) {}
