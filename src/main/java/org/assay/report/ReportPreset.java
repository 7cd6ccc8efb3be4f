package org.assay.report;

/**
 * A way to put reports together that is kept under a name.
 *
 * @param shared true where it is the desk's, false where it is the reader's own
 * @param removable whether the person who reads this may delete it
 */
public record ReportPreset(
        ReportPresetId id, String name, boolean shared, ReportChoice choice, ReportLanguage language, boolean removable) {}
