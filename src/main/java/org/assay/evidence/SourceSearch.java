package org.assay.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.kernel.DeskId;
import org.assay.text.Words;

/**
 * What is looked for in a library, as a query: an identifier in whatever clothes, or words that may be unfinished.
 *
 * @param from all that follows the columns, up to the order
 * @param order the best first; it takes parameters of its own, after those of {@code from}
 */
record SourceSearch(String from, List<Object> parameters, String order, List<Object> orderParameters) {

    private static final String HERE = " where s.desk_id = ? and s.merged_into is null";
    private static final String BY_TITLE = "lower(s.title)";

    static SourceSearch of(DeskId desk, String typed) {
        if (typed.isEmpty()) return new SourceSearch(" from source s" + HERE, List.of(desk.value()), BY_TITLE, List.of());
        Optional<String> doi = Doi.of(typed);
        if (doi.isPresent()) return exactly(desk, "s.doi = ?", doi.get(), typed);
        Optional<String> isbn = Isbn.of(typed);
        if (isbn.isPresent()) return exactly(desk, "s.isbn = ?", isbn.get(), typed);
        Optional<String> key = typed.contains("://") ? UrlKey.of(typed) : Optional.empty();
        if (key.isPresent()) return exactly(desk, "s.url_key = ?", key.get(), typed);
        return byWords(desk, typed);
    }

    /** A record merged into another answers with that one. A DOI's own address counts as the DOI. */
    private static SourceSearch exactly(DeskId desk, String condition, String value, String typed) {
        String wanted = " where s.desk_id = ? and s.merged_into is null and s.id in (select coalesce(k.merged_into, k.id) "
                + "from source k where k.desk_id = ? and (" + condition.replace("s.", "k.") + " or k.url_key = ?))";
        String address = UrlKey.of(typed.contains("://") ? typed : "https://doi.org/" + value).orElse(value);
        return new SourceSearch(
                " from source s" + wanted, List.of(desk.value(), desk.value(), value, address), BY_TITLE, List.of());
    }

    private static SourceSearch byWords(DeskId desk, String typed) {
        StringBuilder from = new StringBuilder(" from source s");
        StringBuilder scores = new StringBuilder();
        List<Object> parameters = new ArrayList<>();
        int number = 0;
        for (String word : Words.of(typed)) {
            String found = "w" + number++;
            // A word that is written out weighs more than one that only begins so.
            from.append(" join (select source_id, max(weight * 2 + case when word = ? then 1 else 0 end) as score ")
                    .append("from source_word where word like ? group by source_id) ")
                    .append(found)
                    .append(" on ")
                    .append(found)
                    .append(".source_id = s.id");
            parameters.add(word);
            parameters.add(word + "%");
            scores.append(scores.isEmpty() ? "" : " + ").append(found).append(".score");
        }
        from.append(HERE);
        if (number == 0) from.append(" and 1 = 0");
        parameters.add(desk.value());
        String order = "case when lower(s.title) like ? then 0 else 1 end, "
                + (scores.isEmpty() ? "" : "(" + scores + ") desc, ") + BY_TITLE;
        String begins = typed.toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "_") + "%";
        return new SourceSearch(from.toString(), parameters, order, List.of(begins));
    }
}
