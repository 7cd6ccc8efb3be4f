package org.assay.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the anchoring on a folder of marked passages with their true places in later versions. Prints each figure
 * beside its budget; ends with status 1 where one is missed.
 *
 * <p>Usage: {@code AnchoringMeasure DATA [PREDICTIONS.jsonl]}. Where a file is named, the predictions are written there
 * for the data's own {@code score.py}.
 */
public final class AnchoringMeasure {

    private static final JsonMapper JSON = new JsonMapper();
    private static final double MACRO = .97;
    private static final double WRONG = .005;
    private static final double WRONG_UNASKED = .001;

    private static boolean met = true;

    public static void main(String[] arguments) throws IOException {
        System.exit(measure(Path.of(arguments[0]), arguments.length > 1 ? Path.of(arguments[1]) : null) ? 0 : 1);
    }

    /** Prints each figure beside its budget; answers whether all were met. */
    public static boolean measure(Path data, @Nullable Path out) throws IOException {
        met = true;
        Map<String, String> texts = new HashMap<>();
        Map<String, Anchoring> anchorings = new HashMap<>();
        Map<String, int[]> kinds = new TreeMap<>();
        Map<AnchorState, Integer> states = new TreeMap<>();
        List<String> predictions = new ArrayList<>();
        int cases = 0, wrong = 0, unasked = 0;
        for (String line : Files.readAllLines(data.resolve("cases.jsonl"))) {
            JsonNode row = JSON.readTree(line);
            String older = text(data, texts, row.get("old").asString());
            String newer = text(data, texts, row.get("new").asString());
            Anchoring anchoring = anchorings.computeIfAbsent(
                    row.get("old").asString() + row.get("new").asString(), pair -> Anchoring.between(older, newer));
            Anchor anchor = anchoring.place(new TextSpan(row.get("start").asInt(), row.get("end").asInt()));
            int[] kind = kinds.computeIfAbsent(row.get("kind").asString(), name -> new int[2]);
            boolean right = isRight(row.get("gold"), anchor);
            boolean misplaced = !right && anchor.place().isPresent();
            cases++;
            kind[0]++;
            if (right) kind[1]++;
            if (misplaced) wrong++;
            if (misplaced && anchor.state().isCertain()) unasked++;
            states.merge(anchor.state(), 1, Integer::sum);
            Map<String, Object> prediction = new HashMap<>();
            prediction.put("id", row.get("id").asString());
            prediction.put("start", anchor.place().map(TextSpan::start).orElse(null));
            prediction.put("end", anchor.place().map(TextSpan::end).orElse(null));
            prediction.put("state", anchor.state().name());
            prediction.put("right", right);
            prediction.put("candidates", anchor.candidates().stream()
                    .map(c -> List.of(c.place().start(), c.place().end(), c.score())).toList());
            predictions.add(JSON.writeValueAsString(prediction));
        }
        if (out != null) Files.write(out, predictions);
        double macro = kinds.values().stream().mapToDouble(k -> k[1] / (double) k[0]).average().orElse(0);
        kinds.forEach((kind, k) -> System.out.printf(Locale.ROOT, "  %-20s %d/%d = %.3f%n", kind, k[1], k[0], k[1] / (double) k[0]));
        System.out.println("  " + states);
        print("macro accuracy", macro, MACRO, macro >= MACRO);
        print("wrong place", wrong / (double) cases, WRONG, wrong <= WRONG * cases);
        print("wrong without asking", unasked / (double) cases, WRONG_UNASKED, unasked <= WRONG_UNASKED * cases);
        return met;
    }

    private static String text(Path data, Map<String, String> texts, String name) throws IOException {
        if (!texts.containsKey(name)) texts.put(name, Files.readString(data.resolve("texts").resolve(name + ".txt")));
        return texts.get(name);
    }

    /** As the data's {@code score.py}: half of what both spans cover together is shared. */
    private static boolean isRight(JsonNode gold, Anchor anchor) {
        if (gold.isNull()) return anchor.place().isEmpty();
        if (anchor.place().isEmpty()) return false;
        TextSpan place = anchor.place().get();
        int start = gold.get(0).asInt(), end = gold.get(1).asInt();
        int common = Math.max(0, Math.min(place.end(), end) - Math.max(place.start(), start));
        int union = Math.max(place.end(), end) - Math.min(place.start(), start);
        return 2 * common >= union;
    }

    private static void print(String what, double figure, double budget, boolean good) {
        met &= good;
        System.out.printf(Locale.ROOT, "%-28s %9.4f  budget %8.3f  %s%n", what, figure, budget, good ? "met" : "MISSED");
    }
}
