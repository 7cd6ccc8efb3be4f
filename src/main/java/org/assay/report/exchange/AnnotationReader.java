package org.assay.report.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.kernel.Refusal;
import org.assay.text.TextQuote;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads W3C Web Annotations: one, a list, a page or a collection of them, with text selectors. */
public final class AnnotationReader {

    /** In bytes: ten thousand annotations have less. */
    public static final int LARGEST = 10 * 1024 * 1024;

    /** More marks than a text of a thousand pages has sentences worth checking. */
    public static final int MOST = 5_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxNumberLength(1_000)
                            .build())
                    .build())
            .build();

    private AnnotationReader() {}

    /**
     * The marks in their order; one without a text selector comes without a quote and without a place.
     *
     * @throws Refusal {@code ANNOTATIONS_LARGE}, {@code ANNOTATIONS_UNREADABLE}, {@code ANNOTATIONS_NONE},
     *     {@code ANNOTATIONS_MANY}
     */
    public static List<ForeignMark> read(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) throw new Refusal("ANNOTATIONS_LARGE", LARGEST / 1024 / 1024);
        List<ForeignMark> marks = new ArrayList<>();
        try {
            Object root = JSON.readValue(bytes, Object.class);
            for (Object each : items(root, 0)) {
                if (each instanceof Map<?, ?> annotation) marks.add(mark(marks.size() + 1, annotation));
            }
        } catch (JacksonException broken) {
            throw new Refusal("ANNOTATIONS_UNREADABLE");
        }
        if (marks.isEmpty()) throw new Refusal("ANNOTATIONS_NONE");
        if (marks.size() > MOST) throw new Refusal("ANNOTATIONS_MANY", marks.size(), MOST);
        return marks;
    }

    private static List<Object> items(@Nullable Object value, int depth) {
        if (depth > 6) return List.of();
        List<Object> found = new ArrayList<>();
        if (value instanceof List<?> list) list.forEach(each -> found.addAll(items(each, depth + 1)));
        if (value instanceof Map<?, ?> object) {
            if (Values.is(object, "Annotation") || object.containsKey("target")) found.add(object);
            else for (String key : List.of("first", "items", "@graph", "rows")) found.addAll(items(object.get(key), depth + 1));
        }
        return found;
    }

    private static ForeignMark mark(int number, Map<?, ?> annotation) {
        Map<String, @Nullable Object> selectors = new LinkedHashMap<>();
        for (Object target : Values.all(annotation.get("target"))) {
            if (target instanceof Map<?, ?> object) selectors(object.get("selector"), selectors, 0);
        }
        TextQuote quote = null;
        Integer start = null;
        Integer end = null;
        if (selectors.get("TextQuoteSelector") instanceof Map<?, ?> found && found.get("exact") instanceof String exact && !exact.isBlank()) {
            quote = new TextQuote(exact, words(found.get("prefix")), words(found.get("suffix")));
        }
        if (selectors.get("TextPositionSelector") instanceof Map<?, ?> found) {
            start = number(found.get("start"));
            end = number(found.get("end"));
        }
        return new ForeignMark(number, quote, start, end, body(annotation, true), body(annotation, false));
    }

    /** The first of each kind; one may be refined by another, which is then the narrower and comes later. */
    private static void selectors(@Nullable Object value, Map<String, @Nullable Object> found, int depth) {
        if (depth > 5) return;
        for (Object each : Values.all(value)) {
            if (!(each instanceof Map<?, ?> selector)) continue;
            for (String type : List.of("TextQuoteSelector", "TextPositionSelector")) {
                if (Values.is(selector, type)) found.put(type, selector);
            }
            selectors(selector.get("refinedBy"), found, depth + 1);
        }
    }

    private static @Nullable String body(Map<?, ?> annotation, boolean describing) {
        for (Object each : Values.all(annotation.containsKey("body") ? annotation.get("body") : annotation.get("text"))) {
            boolean describes = each instanceof Map<?, ?> object && "describing".equals(object.get("purpose"));
            if (describes != describing) continue;
            String words = each instanceof Map<?, ?> object ? Values.text(object.get("value")) : Values.text(each);
            if (words != null && words.length() <= ReviewRecord.LONGEST_CLAIM) return words;
        }
        return null;
    }

    private static String words(@Nullable Object value) {
        return value instanceof String words ? words : "";
    }

    private static @Nullable Integer number(@Nullable Object value) {
        return value instanceof Integer whole ? whole : null;
    }
}
