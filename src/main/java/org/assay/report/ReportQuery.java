package org.assay.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assay.claim.ClaimFilter;
import org.assay.claim.ClaimKind;
import org.assay.claim.ClaimState;
import org.assay.claim.Priority;
import org.assay.document.DocumentId;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A report as an address asks for it: of what, when, for whom, in which language.
 *
 * @param document null for the claims that the filter finds
 * @param filter names no document
 */
public record ReportQuery(
        @Nullable DocumentId document,
        ClaimFilter filter,
        ReportPeriod period,
        ReportChoice choice,
        ReportLanguage language) {

    public static final ReportQuery ALL =
            new ReportQuery(null, ClaimFilter.ALL, ReportPeriod.ALWAYS, ReportChoice.WHOLE, ReportLanguage.ENGLISH);

    /**
     * @param asked an address's parameters; {@code state} and {@code leave} may come more than once
     * @throws Refusal {@code REPORT_TEMPLATE_UNKNOWN}, {@code REPORT_LANGUAGE_UNKNOWN}, {@code REPORT_PART_UNKNOWN},
     *     {@code REPORT_DAY_MALFORMED}, {@code REPORT_PERIOD_REVERSED}, {@code REPORT_FILTER_UNKNOWN}
     */
    public static ReportQuery of(Map<String, List<String>> asked) {
        String document = first(asked, "document");
        Set<ClaimState> states = EnumSet.noneOf(ClaimState.class);
        for (String state : asked.getOrDefault("state", List.of())) {
            if (!state.isBlank()) states.add(one(ClaimState.class, "state", state));
        }
        String priority = first(asked, "priority");
        String kind = first(asked, "kind");
        String lead = first(asked, "lead");
        String language = first(asked, "lang");
        return new ReportQuery(
                document == null ? null : new DocumentId(Ids.parse(document)),
                new ClaimFilter(
                        null,
                        states,
                        first(asked, "rating"),
                        priority == null ? null : one(Priority.class, "priority", priority),
                        kind == null ? null : one(ClaimKind.class, "kind", kind),
                        lead == null ? null : new PersonId(Ids.parse(lead)),
                        first(asked, "tag"),
                        first(asked, "q"),
                        "true".equals(first(asked, "recheck")),
                        false),
                ReportPeriod.of(first(asked, "from"), first(asked, "to")),
                ReportChoice.of(first(asked, "template"), asked.get("leave")),
                language == null ? ReportLanguage.ENGLISH : ReportLanguage.of(language));
    }

    private static @Nullable String first(Map<String, List<String>> asked, String name) {
        List<String> given = asked.getOrDefault(name, List.of());
        return given.isEmpty() || given.getFirst().isBlank() ? null : given.getFirst();
    }

    private static <E extends Enum<E>> E one(Class<E> type, String field, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.of(field, "REPORT_FILTER_UNKNOWN", name));
    }

    public boolean isFiltered() {
        return !filter.parameters().isEmpty();
    }

    public ReportQuery of(@Nullable DocumentId other) {
        return new ReportQuery(other, other == null ? filter : ClaimFilter.ALL, period, choice, language);
    }

    public ReportQuery unfiltered() {
        return new ReportQuery(document, ClaimFilter.ALL, period, choice, language);
    }

    public ReportQuery in(ReportPeriod other) {
        return new ReportQuery(document, filter, other, choice, language);
    }

    public ReportQuery as(ReportChoice other, ReportLanguage tongue) {
        return new ReportQuery(document, filter, period, other, tongue);
    }

    /** Where it is chosen and looked at. */
    public String page() {
        String of = document == null ? joined(period.address()) : "document=" + document;
        String all = of + "&lang=" + language.tag() + choice.address();
        return ReportNavigation.CHOOSE + "?" + (all.startsWith("&") ? all.substring(1) : all);
    }

    private String joined(String more) {
        return filter.parameters() + more;
    }

    /** The file itself, as a download. */
    public String file(ReportFormat format) {
        String what = document == null ? "claims" : "documents/" + document;
        String narrowed = document == null && isFiltered() ? "&" + filter.parameters() : "";
        String when = document == null ? period.address() : "";
        return "content/" + what + "/report?format=" + format.extension() + "&lang=" + language.tag() + narrowed + when
                + choice.address();
    }

    /** The file as a page to be shown within another, without scripts. */
    public String preview() {
        return file(ReportFormat.HTML) + "&inline=true";
    }
}
