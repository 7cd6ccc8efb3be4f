package org.assay.text.marker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.assay.kernel.Refusal;
import org.assay.text.TextSpan;
import org.assay.text.marker.TextMarker.Aspect;
import org.assay.text.marker.TextMarker.DisposeRequest;
import org.assay.text.marker.TextMarker.How;
import org.assay.text.marker.TextMarker.MarkChosen;
import org.assay.text.marker.TextMarker.MarkRequest;
import org.assay.text.marker.TextMarker.ResizeRequest;
import org.assay.text.marker.TextMarker.UnmarkRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a browser sent, believed in nothing: anybody can send anything. Each reading throws a {@link Refusal} where a part
 * is missing, has another type, or makes no sense by itself; whether a span lies in the text is for the service to say.
 */
final class BrowserMessage {

    private static final Set<String> DISPOSITIONS = Set.of("OPINION", "COMMON_KNOWLEDGE", "OUT_OF_SCOPE");

    private final @Nullable JsonNode detail;

    BrowserMessage(@Nullable JsonNode detail) {
        this.detail = detail;
    }

    /** @throws Refusal where the message speaks of a version that is not the one shown */
    void of(@Nullable UUID version) {
        if (version == null || !version.toString().equals(word("version"))) throw new Refusal("PAGE_OTHER_VERSION");
    }

    MarkRequest mark() {
        return new MarkRequest(number("pending"), span(), one(How.values(), "how"), optionalId("claim"));
    }

    UnmarkRequest unmark() {
        return new UnmarkRequest(id("occurrence"));
    }

    ResizeRequest resize() {
        return new ResizeRequest(number("pending"), id("occurrence"), number("span"), span());
    }

    DisposeRequest dispose() {
        int from = number("from");
        int to = number("to");
        String disposition = isAbsent("disposition") ? null : word("disposition");
        if (to <= from || (disposition != null && !DISPOSITIONS.contains(disposition))) throw malformed();
        return new DisposeRequest(number("pending"), from, to, disposition);
    }

    MarkChosen chosen() {
        return new MarkChosen(
                id("claim"), id("occurrence"), isAbsent("aspect") ? null : one(Aspect.values(), "aspect"));
    }

    UUID claim() {
        return id("claim");
    }

    PageKeys keys() {
        JsonNode singles = detail == null ? null : detail.get("singles");
        JsonNode changed = detail == null ? null : detail.get("changed");
        if (singles == null || !singles.isBoolean() || changed == null || !changed.isObject()) throw malformed();
        Map<String, List<String>> keys = new HashMap<>();
        for (Map.Entry<String, JsonNode> each : changed.properties()) {
            if (!each.getValue().isArray()) throw malformed();
            List<String> names = new ArrayList<>();
            for (JsonNode name : each.getValue()) {
                if (!name.isString()) throw malformed();
                names.add(name.stringValue());
            }
            keys.put(each.getKey(), names);
        }
        return new PageKeys(singles.booleanValue(), keys);
    }

    int place() {
        return number("at");
    }

    /** The number of the request, if there is one that can be answered. */
    OptionalInt pending() {
        JsonNode value = detail == null ? null : detail.get("pending");
        if (value == null || !value.isNumber()) return OptionalInt.empty();
        double number = value.doubleValue();
        return number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE
                ? OptionalInt.of((int) number)
                : OptionalInt.empty();
    }

    private TextSpan span() {
        return new TextSpan(number("start"), number("end"));
    }

    private boolean isAbsent(String name) {
        JsonNode value = detail == null ? null : detail.get(name);
        return value == null || value.isNull();
    }

    /** A whole number from 0. JavaScript knows only doubles, so 3.0 is one, too. */
    private int number(String name) {
        JsonNode value = detail == null ? null : detail.get(name);
        if (value == null || !value.isNumber()) throw malformed();
        double number = value.doubleValue();
        if (!(number >= 0 && number <= Integer.MAX_VALUE) || number != Math.rint(number)) throw malformed();
        return (int) number;
    }

    private String word(String name) {
        JsonNode value = detail == null ? null : detail.get(name);
        if (value == null || !value.isString() || value.stringValue().length() > 40) throw malformed();
        return value.stringValue();
    }

    private UUID id(String name) {
        try {
            return UUID.fromString(word(name));
        } catch (IllegalArgumentException notAnId) {
            throw malformed();
        }
    }

    private @Nullable UUID optionalId(String name) {
        return isAbsent(name) ? null : id(name);
    }

    private <E extends Enum<E>> E one(E[] values, String name) {
        String word = word(name);
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(word))
                .findAny()
                .orElseThrow(BrowserMessage::malformed);
    }

    private static Refusal malformed() {
        return new Refusal("PAGE_MESSAGE_MALFORMED");
    }
}
