package org.assay.claim;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assay.document.DocumentId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which claims to list; what is null or empty does not narrow.
 *
 * @param text words that must all occur in statement, passage, claimant or tags; the last one may be unfinished
 * @param toRecheck only those that are not settled and rest on what has changed since, out in the world
 * @param unled only those that nobody leads
 */
public record ClaimFilter(
        @Nullable DocumentId document,
        Set<ClaimState> states,
        @Nullable String ratingCode,
        @Nullable Priority priority,
        @Nullable ClaimKind kind,
        @Nullable PersonId lead,
        @Nullable String tag,
        @Nullable String text,
        boolean toRecheck,
        boolean unled) {

    public static final ClaimFilter ALL = new ClaimFilter(null, Set.of(), null, null, null, null, null, null);

    /** Whether to be looked at again or not. */
    public ClaimFilter(
            @Nullable DocumentId document,
            Set<ClaimState> states,
            @Nullable String ratingCode,
            @Nullable Priority priority,
            @Nullable ClaimKind kind,
            @Nullable PersonId lead,
            @Nullable String tag,
            @Nullable String text) {
        this(document, states, ratingCode, priority, kind, lead, tag, text, false, false);
    }

    /** Of these, those to be looked at again. */
    public ClaimFilter onlyToRecheck() {
        return new ClaimFilter(document, states, ratingCode, priority, kind, lead, tag, text, true, unled);
    }

    /** Of these, those that nobody leads. */
    public ClaimFilter onlyUnled() {
        return new ClaimFilter(document, states, ratingCode, priority, kind, lead, tag, text, toRecheck, true);
    }

    public static ClaimFilter of(DocumentId document) {
        return new ClaimFilter(document, Set.of(), null, null, null, null, null, null);
    }

    /** For an address: {@code state=APPROVED&q=grid}; empty where nothing narrows. It does not name the document. */
    public String parameters() {
        List<String> parameters = new ArrayList<>();
        states.stream().sorted().forEach(state -> parameters.add("state=" + state.name()));
        add(parameters, "rating", ratingCode);
        add(parameters, "priority", priority == null ? null : priority.name());
        add(parameters, "kind", kind == null ? null : kind.name());
        add(parameters, "lead", lead == null ? null : lead.value().toString());
        add(parameters, "tag", tag);
        add(parameters, "q", text);
        if (toRecheck) parameters.add("recheck=true");
        return String.join("&", parameters);
    }

    private static void add(List<String> parameters, String name, @Nullable String value) {
        if (value == null || value.isBlank()) return;
        parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
