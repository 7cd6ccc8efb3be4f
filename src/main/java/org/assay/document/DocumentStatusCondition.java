package org.assay.document;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.document.spi.ProgressSource;
import org.assay.document.spi.ReleaseSource;
import org.assay.document.spi.WaitingSource;

/** {@link DocumentStatus#of} as a condition on {@code document d}, so that a list can be filtered by it. */
final class DocumentStatusCondition {

    private static final String SEEN = units("<>");
    private static final String UNSEEN = units("=");

    private final String claims;
    private final String waiting;
    private final String released;

    DocumentStatusCondition(ProgressSource source, Stream<WaitingSource> waiting, Stream<ReleaseSource> releases) {
        this.claims = source.claims();
        this.waiting = waiting.map(each ->
                        "exists (select 1 from (%s) w where w.document_id = d.id)".formatted(each.waiting()))
                .collect(Collectors.joining(" or ", "(", ")"));
        this.released = releases.map(each ->
                        "exists (select 1 from (%s) r where r.document_id = d.id)".formatted(each.released()))
                .findFirst()
                .orElse("1 = 0");
    }

    String of(DocumentStatus status) {
        return status == DocumentStatus.RELEASED ? released : "not %s and (%s)".formatted(released, before(status));
    }

    private String before(DocumentStatus status) {
        String[] settled = DocumentStatus.SETTLED;
        String any = claim("1 = 1");
        String unsettled = claim(notIn(settled));
        String begun = claim(notIn(settled, "CANDIDATE", "OPEN")) + " or " + claim("not (" + notIn(settled) + ")");
        String notProposed = claim(notIn(settled, "PROPOSED"));
        return switch (status) {
            case IMPORTED -> "not %s and not %s".formatted(any, SEEN);
            case MARKING ->
                "(not %s and %s or %s and not %s and (%s or %s) or %s and not (%s))"
                        .formatted(any, SEEN, any, unsettled, UNSEEN, waiting, unsettled, begun);
            case CHECKING -> "%s and (%s)".formatted(notProposed, begun);
            case IN_REVIEW -> "%s and not %s".formatted(unsettled, notProposed);
            case CLEARED -> "%s and not %s and not %s and not %s".formatted(any, unsettled, UNSEEN, waiting);
            case RELEASED -> released;
        };
    }

    private String claim(String condition) {
        return "exists (select 1 from (%s) c where c.document_id = d.id and %s)".formatted(claims, condition);
    }

    private static String notIn(String[] settled, String... more) {
        return Stream.concat(Stream.of(settled), Stream.of(more))
                .collect(Collectors.joining("', '", "c.state not in ('", "')"));
    }

    private static String units(String comparison) {
        return "exists (select 1 from text_unit u where u.version_id = d.current_version_id and u.disposition %s 'UNSEEN')"
                .formatted(comparison);
    }
}
