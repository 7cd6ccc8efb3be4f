package org.assay.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.claim.Claims;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.document.VersionId;
import org.assay.document.VersionText;
import org.assay.document.spi.VersionFollower;
import org.assay.text.Anchor;
import org.assay.text.Anchoring;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the words that threads are about over to a new version, as {@code claim}'s marks are: where the place is certain,
 * and else not at all. The thread then shows the words as they were, and is looked for from there in the version after.
 */
@Component
class ThreadPlaces implements VersionFollower {

    private static final String LAST = """
            select p.thread_id, p.document_id, p.version_id, p.version_number, p.start_offset, p.end_offset, p.exact,
                p.prefix, p.suffix, d.current_version_id
            from review_thread_place p join document d on d.id = p.document_id
            where p.start_offset is not null and not exists (select 1 from review_thread_place n
                where n.thread_id = p.thread_id and n.start_offset is not null and n.version_number > p.version_number)
            """;

    private final JdbcClient database;
    private final Documents documents;

    ThreadPlaces(JdbcClient database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    private record Last(UUID thread, ThreadDetail.Passage passage) {}

    /** The words of threads as they were last found for certain. */
    static Map<UUID, ThreadDetail.Passage> of(JdbcClient database, List<UUID> threads) {
        Map<UUID, ThreadDetail.Passage> places = new HashMap<>();
        read(database, "and p.thread_id in (:ids)", threads).forEach(last -> places.put(last.thread(), last.passage()));
        return places;
    }

    private static List<Last> read(JdbcClient database, String condition, List<UUID> ids) {
        return database.sql(LAST + condition)
                .param("ids", ids)
                .query((row, n) -> {
                    UUID version = row.getObject("version_id", UUID.class);
                    return new Last(
                            row.getObject("thread_id", UUID.class),
                            new ThreadDetail.Passage(
                                    new DocumentId(row.getObject("document_id", UUID.class)),
                                    new VersionId(version),
                                    row.getInt("version_number"),
                                    new TextSpan(row.getInt("start_offset"), row.getInt("end_offset")),
                                    new TextQuote(
                                            row.getString("exact"), row.getString("prefix"), row.getString("suffix")),
                                    version.equals(row.getObject("current_version_id", UUID.class))));
                })
                .list();
    }

    void given(ThreadId thread, VersionText text, TextSpan span) {
        insert(thread.value(), text.document(), text.version(), text.number(), span, TextQuote.of(text.text(), span), "GIVEN");
    }

    @Override
    public Step prepare(Draft draft) {
        DocumentId document = draft.older().document();
        Map<VersionId, Anchoring> anchorings = new HashMap<>();
        anchorings.put(draft.older().version(), draft.anchoring());
        Map<UUID, Anchor> found = new HashMap<>();
        for (Last last : ofDocument(document)) found.put(last.thread(), look(last, draft, anchorings));
        return version -> {
            // Again, because somebody may have begun a thread meanwhile.
            List<Last> now = new ArrayList<>(ofDocument(document));
            int number = draft.older().number() + 1;
            for (Last last : now) {
                Anchor anchor = found.computeIfAbsent(last.thread(), late -> look(last, draft, anchorings));
                TextSpan span = place(anchor);
                insert(
                        last.thread(),
                        document,
                        version,
                        number,
                        span,
                        span == null ? null : TextQuote.of(draft.text(), span),
                        anchor.state().name());
            }
        };
    }


    private static @Nullable TextSpan place(Anchor anchor) {
        if (!anchor.state().isCertain()) return null;
        TextSpan span = anchor.candidates().getFirst().place();
        return span.length() <= Claims.LONGEST_PASSAGE ? span : null;
    }

    private Anchor look(Last last, Draft draft, Map<VersionId, Anchoring> anchorings) {
        Anchoring anchoring = anchorings.computeIfAbsent(
                last.passage().version(),
                earlier -> Anchoring.between(documents.text(earlier).text(), draft.text()));
        return anchoring.place(last.passage().span());
    }

    private List<Last> ofDocument(DocumentId document) {
        return read(database, "and p.document_id in (:ids)", List.of(document.value()));
    }

    private void insert(
            UUID thread,
            DocumentId document,
            VersionId version,
            int number,
            @Nullable TextSpan span,
            @Nullable TextQuote quote,
            String found) {
        database.sql("""
                        insert into review_thread_place (thread_id, document_id, version_id, version_number,
                            start_offset, end_offset, exact, prefix, suffix, found) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(thread)
                .param(document.value())
                .param(version.value())
                .param(number)
                .param(span == null ? null : span.start())
                .param(span == null ? null : span.end())
                .param(quote == null ? null : quote.exact())
                .param(quote == null ? null : quote.prefix())
                .param(quote == null ? null : quote.suffix())
                .param(found)
                .update();
    }
}
