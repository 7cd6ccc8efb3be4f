package org.assay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What one suite measured: printed line by line as it comes, and written to {@code target/bench/SUITE.json}. */
final class Measurements {

    enum Better {
        LOWER,
        HIGHER
    }

    /** What is measured and how good it has to be. */
    record Budget(String name, String unit, double budget, Better better) {

        static Budget atMost(double budget, String unit, String name) {
            return new Budget(name, unit, budget, Better.LOWER);
        }

        static Budget atLeast(double budget, String unit, String name) {
            return new Budget(name, unit, budget, Better.HIGHER);
        }

        boolean isMetBy(double value) {
            return better == Better.LOWER ? value <= budget : value >= budget;
        }
    }

    /** @param n how many times it was done */
    record Measured(double value, int n, String note) {

        static Measured median(double[] values, String note) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int half = sorted.length / 2;
            double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
            String range = "%.4g to %.4g".formatted(sorted[0], sorted[sorted.length - 1]);
            return new Measured(median, values.length, note.isEmpty() ? range : range + "; " + note);
        }

        static Measured p95(double[] values, String note) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            String range = "median %.4g, longest %.4g".formatted(sorted[sorted.length / 2], sorted[sorted.length - 1]);
            return new Measured(sorted[(int) Math.ceil(sorted.length * 0.95) - 1], values.length, range + "; " + note);
        }

        static Measured longest(double[] values, String note) {
            Measured usual = p95(values, note);
            return new Measured(Arrays.stream(values).max().orElse(0), values.length, usual.note());
        }
    }

    private final String suite;
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    private int missed;

    Measurements(String suite) {
        this.suite = suite;
        System.out.printf("%-58s %10s %-12s %10s%n", "measurement", "value", "unit", "budget");
    }

    /** Measures, prints and keeps; what fails is a missed budget with the failure as its note. */
    void add(Budget budget, Callable<Measured> measurement) {
        try {
            Measured measured = measurement.call();
            add(budget, measured.value(), measured.n(), measured.note());
        } catch (Exception | AssertionError failed) {
            add(budget, null, 0, "not measured: " + failed.toString().lines().findFirst().orElse(""));
        }
    }

    private void add(Budget budget, @Nullable Double value, int n, String note) {
        boolean met = value != null && budget.isMetBy(value);
        missed += met ? 0 : 1;
        System.out.printf(
                Locale.ROOT,
                "%-58s %10s %-12s %s %7s  %-6s  %s%n",
                budget.name(),
                value == null ? "-" : number(value),
                budget.unit(),
                budget.better() == Better.LOWER ? "≤" : "≥",
                number(budget.budget()),
                met ? "ok" : "MISSED",
                note);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("name", budget.name());
        row.put("value", value);
        row.put("unit", budget.unit());
        row.put("budget", budget.budget());
        row.put("better", budget.better().name().toLowerCase(Locale.ROOT));
        row.put("n", n);
        row.put("note", note);
        rows.add(row);
    }

    private static String number(double value) {
        return value >= 100 ? "%.0f".formatted(value) : "%.3g".formatted(value);
    }

    /** Writes the file. A missed budget is reported, not a failure of the program that measures. */
    void write() {
        Path file = Path.of("target/bench/" + suite + ".json");
        try {
            Files.createDirectories(file.getParent());
            Files.write(
                    file,
                    JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsBytes(rows));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        System.out.printf("%d of %d budgets met; %s%n", rows.size() - missed, rows.size(), file);
    }
}
