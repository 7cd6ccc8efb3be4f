package org.assay.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the splitter of sentences on a folder of texts with their true sentences, and its speed on a text of 1 MB.
 * Prints each figure beside its budget; ends with status 1 where one is missed.
 *
 * <p>Usage: {@code SegmentationMeasure DATA [PREDICTIONS]}. Where a second folder is named, the predictions are written
 * there as {@code SET.jsonl}, for the data's own {@code score.py}.
 */
public final class SegmentationMeasure {

    private static final JsonMapper JSON = new JsonMapper();

    private boolean met = true;

    private record Budget(String set, Locale language, double f1) {}

    private static final List<Budget> BUDGETS = List.of(
            new Budget("gum", Locale.ENGLISH, .95),
            new Budget("ewt", Locale.ENGLISH, .86),
            new Budget("es_", Locale.of("es"), .94),
            new Budget("de_", Locale.GERMAN, .91));

    private static final int GOLDEN_RULES = 48;
    private static final double MEGABYTE_MS = 300;
    private static final double ARTICLE_MS = 1;

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        Path out = arguments.length > 1 ? Files.createDirectories(Path.of(arguments[1])) : null;
        SegmentationMeasure measure = new SegmentationMeasure();
        try (Stream<Path> files = Files.list(data)) {
            for (Path set : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) measure.score(set, out);
        }
        measure.speed(data);
        System.exit(measure.met ? 0 : 1);
    }

    private void score(Path set, Path out) throws IOException {
        String name = set.getFileName().toString();
        List<String> predictions = new ArrayList<>();
        boolean rules = name.startsWith("golden");
        Budget budget = BUDGETS.stream().filter(b -> name.startsWith(b.set)).findFirst()
                .orElse(new Budget(name, Locale.ENGLISH, 0));
        SentenceSplitter splitter = SentenceSplitter.of(budget.language);
        int hit = 0, said = 0, gold = 0;
        for (String line : Files.readAllLines(set)) {
            JsonNode row = JSON.readTree(line);
            String text = row.get("text").asString();
            List<TextSpan> spans = splitter.split(text);
            String key = row.has("id") ? "id" : "name";
            predictions.add(JSON.writeValueAsString(java.util.Map.of(
                    key, row.get(key).asString(),
                    "spans", spans.stream().map(s -> List.of(s.start(), s.end())).toList())));
            if (rules) {
                gold++;
                List<String> expected = row.get("expect").valueStream().map(e -> e.asString().strip()).toList();
                if (spans.stream().map(s -> s.of(text)).toList().equals(expected)) hit++;
            } else {
                Set<TextSpan> found = new HashSet<>(spans);
                said += found.size();
                for (JsonNode span : row.get("sents_utf16")) {
                    gold++;
                    if (found.contains(new TextSpan(span.get(0).asInt(), span.get(1).asInt()))) hit++;
                }
            }
        }
        if (out != null) Files.write(out.resolve(name), predictions);
        if (rules) print(name, hit, GOLDEN_RULES, hit >= GOLDEN_RULES, "rules of " + gold);
        else {
            double f1 = 2.0 * hit / (said + gold);
            print(name, f1, budget.f1, f1 >= budget.f1,
                    "F1, precision %.4f, recall %.4f".formatted(hit / (double) said, hit / (double) gold));
        }
    }

    private void speed(Path data) throws IOException {
        StringBuilder english = new StringBuilder();
        try (Stream<Path> files = Files.list(data)) {
            for (Path set : files.filter(f -> f.getFileName().toString().startsWith("gum")).sorted().toList())
                for (String line : Files.readAllLines(set))
                    english.append(JSON.readTree(line).get("text").asString()).append("\n\n");
        }
        if (english.isEmpty()) return;
        while (english.length() < 1_000_000) english.append(english);
        String megabyte = english.substring(0, 1_000_000);
        SentenceSplitter splitter = SentenceSplitter.of(Locale.ENGLISH);
        double whole = milliseconds(() -> splitter.split(megabyte));
        print("1 MB of English", whole, MEGABYTE_MS, whole <= MEGABYTE_MS, "ms");
        String article = megabyte.substring(0, 9_000);
        double one = milliseconds(() -> splitter.split(article));
        print("9 kB of English", one, ARTICLE_MS, one <= ARTICLE_MS, "ms");
    }

    /** The median of 31 runs, after as many to warm up. */
    private static double milliseconds(Runnable run) {
        double[] took = new double[62];
        for (int i = 0; i < took.length; i++) {
            long before = System.nanoTime();
            run.run();
            took[i] = (System.nanoTime() - before) / 1e6;
        }
        return java.util.Arrays.stream(took, 31, 62).sorted().skip(15).findFirst().orElseThrow();
    }

    private void print(String what, double figure, double budget, boolean good, String unit) {
        met &= good;
        System.out.printf(Locale.ROOT, "%-28s %9.4f  budget %8.3f  %-6s %s%n", what, figure, budget, good ? "met" : "MISSED", unit);
    }
}
