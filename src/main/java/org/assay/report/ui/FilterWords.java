package org.assay.report.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assay.claim.ClaimFilter;
import org.assay.kernel.ui.Labels;

/** A filter of claims in words. */
final class FilterWords {

    private FilterWords() {}

    static String of(ClaimFilter filter) {
        List<String> words = new ArrayList<>();
        filter.states().stream().sorted().forEach(state -> words.add(Labels.of(state).toLowerCase(Locale.ROOT)));
        if (filter.ratingCode() != null) words.add("rated " + filter.ratingCode());
        if (filter.priority() != null) words.add(Labels.of(filter.priority()).toLowerCase(Locale.ROOT) + " priority");
        if (filter.kind() != null) words.add(Labels.of(filter.kind()).toLowerCase(Locale.ROOT));
        if (filter.lead() != null) words.add("checked by one person");
        if (filter.tag() != null) words.add("tagged “" + filter.tag() + "”");
        if (filter.text() != null && !filter.text().isBlank()) words.add("with “" + filter.text() + "”");
        if (filter.toRecheck()) words.add("to re-check");
        return String.join(", ", words);
    }
}
