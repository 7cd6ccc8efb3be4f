package org.assay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.bench.Measurements.Better;
import org.assay.bench.Measurements.Budget;
import org.assay.bench.Measurements.Measured;
import org.assay.text.AnchoringMeasure;
import org.assay.text.SegmentationMeasure;

/** The text room's own measures, on the collections of texts that lie beside the project, where they do. */
final class TextBench {

    private static final Path DATA = Path.of("../shared/data");

    // As both measures print: what, figure, budget, whether it is met, unit.
    private static final Pattern LINE =
            Pattern.compile("(.{28}) +([\\d.]+)  budget +([\\d.]+)  (?:met|MISSED) *(.*)");

    private final Measurements measurements = new Measurements("text");

    public static void main(String[] arguments) throws Exception {
        Path data = arguments.length > 0 ? Path.of(arguments[0]) : DATA;
        TextBench bench = new TextBench();
        bench.measure(SegmentationMeasure.class, data.resolve("segmentation"));
        bench.measure(AnchoringMeasure.class, data.resolve("anchoring"));
        bench.measurements.write();
    }

    /** In a JVM of its own, as the measure ends its JVM. */
    private void measure(Class<?> measure, Path data) throws IOException, InterruptedException {
        if (!Files.isDirectory(data)) {
            System.out.println("No texts in " + data + "; name the folder above: ./assay bench text FOLDER");
            return;
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        measure.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher row = LINE.matcher(line);
                if (row.matches()) {
                    add(row.group(1).strip(), row.group(2), row.group(3), row.group(4));
                }
            }
        }
        process.waitFor();
    }

    private void add(String name, String value, String budget, String unit) {
        Better better = unit.startsWith("ms") || name.contains("wrong") ? Better.LOWER : Better.HIGHER;
        measurements.add(
                new Budget(name, unit.replaceAll(",.*", ""), Double.parseDouble(budget), better),
                () -> new Measured(Double.parseDouble(value), 1, unit.replaceAll("^[^,]*,? ?", "")));
    }
}
