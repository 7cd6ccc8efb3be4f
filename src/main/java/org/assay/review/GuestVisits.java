package org.assay.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.account.Guests;
import org.assay.account.Secret;
import org.assay.claim.ClaimId;
import org.assay.document.DocumentId;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.Storable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a guest does with their link. Nobody is signed in here: each call brings the link's secret, or what the browser that
 * opened it was given, and is judged by that alone. A link is worth no more than who made it: it opens nothing once they
 * have left the desk.
 */
@Service
public class GuestVisits {

    public static final int LONGEST_WORDS = 6_000;
    private static final int MOST_ANSWERS = 20;

    // About two sentences on each side.
    private static final int AROUND = 300;

    private static final String STANDING = """
            select c.document_id, c.statement, d.title, d.language, k.name as desk, h.display_name as host,
                p.display_name as guest, c.lead_id,
                o.exact, o.prefix, o.suffix, o.start_offset, o.end_offset, v.text
            from claim c
            join document d on d.id = c.document_id
            join desk k on k.id = c.desk_id
            join person p on p.id = :guest
            join person h on h.id = :host and h.disabled_at is null
            left join claim_occurrence o on o.claim_id = c.id and o.standing = true and o.anchor_state <> 'ORPHANED'
                and o.anchor_state <> 'AMBIGUOUS'
            left join document_version v on v.id = o.version_id
            where c.id = :claim and c.removed_at is null and c.state <> 'MERGED'
                and exists (select 1 from membership m where m.person_id = :host and m.desk_id = c.desk_id)
            order by v.number desc, o.start_offset
            fetch first 1 rows only
            """;

    private final GuestRows rows;
    private final ThreadRows threads;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GuestVisits(
            GuestRows rows, ThreadRows threads, JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.threads = threads;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Whom a link lets in, and who asks. */
    public record Invitation(String guest, String host, String desk, Instant expiresAt) {}

    private record Standing(
            DocumentId document,
            @Nullable PersonId lead,
            String statement,
            String title,
            String language,
            String desk,
            String host,
            String guest,
            String before,
            String quote,
            String after) {}

    /**
     * Says whom a link is for, without opening it: what looks at links in mails must not spend them.
     *
     * @throws Conflict {@code GUEST_LINK_UNKNOWN}, {@code GUEST_LINK_EXPIRED}, {@code GUEST_LINK_WITHDRAWN}, {@code
     *     GUEST_LINK_USED}
     */
    @Transactional(readOnly = true)
    public Invitation invited(String secret) {
        GuestRows.Row row = unopened(secret);
        Standing standing = standing(row);
        return new Invitation(standing.guest(), standing.host(), standing.desk(), row.pass().expiresAt());
    }

    /**
     * Opens a link, this once.
     *
     * @return what the browser shows from now on in its place
     * @throws Conflict as {@link #invited}
     */
    @Transactional
    public String open(String secret) {
        GuestRows.Row row = unopened(secret);
        Standing standing = standing(row);
        Secret browser = Secret.random();
        Instant now = clock.instant();
        if (!rows.open(row.pass().id(), browser.hash(), now)) throw new Conflict("GUEST_LINK_USED");
        events.publishEvent(new GuestOpened(
                row.desk(),
                row.pass().guest(),
                now,
                row.pass().claim(),
                standing.document(),
                List.of(Change.of("guest", null, standing.guest()))));
        return browser.clear();
    }

    /** @throws Conflict {@code GUEST_LINK_UNKNOWN}, {@code GUEST_LINK_EXPIRED}, {@code GUEST_LINK_WITHDRAWN} */
    @Transactional(readOnly = true)
    public GuestCase read(String browser) {
        GuestRows.Row row = opened(browser);
        Standing standing = standing(row);
        return new GuestCase(
                standing.desk(),
                standing.guest(),
                standing.host(),
                row.pass().question(),
                row.pass().expiresAt(),
                standing.title(),
                standing.language(),
                standing.before(),
                standing.quote(),
                standing.after(),
                standing.statement(),
                evidence(row.pass().claim()),
                said(row.pass().guest()));
    }

    /**
     * The guest's answer, which the desk finds among the claim's discussions. They may give another later.
     *
     * @throws Refusal {@code GUEST_ANSWER}, {@code GUEST_WORDS}
     * @throws Conflict {@code GUEST_OFTEN}; as {@link #read}
     */
    @Transactional
    public void answer(String browser, @Nullable GuestAnswer answer, String typed) {
        // A second press at the same moment finds the discussion that the first one began.
        threads.hold(opened(browser).pass().claim());
        GuestRows.Row row = opened(browser);
        Standing standing = standing(row);
        if (answer == null) throw Refusal.of("answer", "GUEST_ANSWER");
        String words = Storable.of(typed).strip();
        boolean needed = answer != GuestAnswer.CONFIRMS;
        if (words.length() > LONGEST_WORDS || (needed && words.isEmpty())) {
            throw Refusal.of("words", "GUEST_WORDS", LONGEST_WORDS);
        }
        if (said(row.pass().guest()).size() >= MOST_ANSWERS) throw new Conflict("GUEST_OFTEN");
        Instant now = clock.instant();
        ThreadId thread = comment(row, standing, body(answer, words), now);
        rows.answer(row.pass().id(), answer, thread, now);
        events.publishEvent(new GuestAnswered(
                row.desk(),
                row.pass().guest(),
                now,
                row.pass().claim(),
                standing.document(),
                List.of(Change.of("answer", row.pass().answer(), answer))));
    }

    private static String body(GuestAnswer answer, String words) {
        String stand = switch (answer) {
            case CONFIRMS -> "**Confirms the claim.**";
            case DISPUTES -> "**Disputes the claim.**";
            case COMMENTS -> "";
        };
        return stand.isEmpty() ? words : words.isEmpty() ? stand : stand + "\n\n" + words;
    }

    /** In the discussion of this guest while it is open, else in a new one; their host and whoever checks are in turn. */
    private ThreadId comment(GuestRows.Row row, Standing standing, String body, Instant now) {
        PersonId guest = row.pass().guest();
        ClaimId claim = row.pass().claim();
        Set<PersonId> told = new LinkedHashSet<>(List.of(row.pass().createdBy()));
        if (standing.lead() != null) told.add(standing.lead());
        Optional<ThreadDetail> open = Optional.ofNullable(row.thread())
                .flatMap(id -> threads.byId(id, row.desk()))
                .filter(ThreadDetail::open);
        ThreadId thread = open.map(ThreadDetail::id).orElseGet(() -> new ThreadId(Ids.next()));
        CommentDetail comment = new CommentDetail(new CommentId(Ids.next()), thread, body, guest, now, null, 0);
        List<Change> changes = List.of(Change.of("thread", null, thread), Change.of("comment", null, body));
        if (open.isEmpty()) {
            threads.insert(
                    new ThreadDetail(
                            thread, claim, standing.document(), ThreadAbout.CLAIM, null, null, false, true, guest, now,
                            null, null, List.of(), Map.of()),
                    row.desk());
            threads.insert(comment);
            events.publishEvent(new ThreadStarted(
                    row.desk(), guest, now, claim, standing.document(), thread, comment.id(), List.copyOf(told), changes));
        } else {
            threads.insert(comment);
            events.publishEvent(new CommentAdded(
                    row.desk(), guest, now, claim, standing.document(), thread, comment.id(), List.copyOf(told), changes));
        }
        return thread;
    }

    private GuestRows.Row unopened(String secret) {
        GuestRows.Row row = good(rows.bySecret(new Secret(secret).hash()));
        if (row.pass().openedAt() != null) throw new Conflict("GUEST_LINK_USED");
        return row;
    }

    private GuestRows.Row opened(String browser) {
        return good(rows.byBrowser(new Secret(browser).hash()));
    }

    private GuestRows.Row good(Optional<GuestRows.Row> found) {
        GuestRows.Row row = found.orElseThrow(() -> new Conflict("GUEST_LINK_UNKNOWN"));
        if (row.pass().withdrawn()) throw new Conflict("GUEST_LINK_WITHDRAWN");
        if (!row.pass().goodAt(clock.instant())) throw new Conflict("GUEST_LINK_EXPIRED");
        return row;
    }

    private Standing standing(GuestRows.Row row) {
        return database.sql(STANDING)
                .param("claim", row.pass().claim().value())
                .param("guest", row.pass().guest().value())
                .param("host", row.pass().createdBy().value())
                .query(GuestVisits::standing)
                .optional()
                .orElseThrow(() -> new Conflict("GUEST_LINK_WITHDRAWN"));
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        String text = row.getString("text");
        String before = "";
        String quote = "";
        String after = "";
        if (text != null) {
            int start = row.getInt("start_offset");
            int end = row.getInt("end_offset");
            quote = text.substring(start, end);
            before = lastWords(text.substring(Math.max(0, start - AROUND), start), start > AROUND);
            after = firstWords(text.substring(end, Math.min(text.length(), end + AROUND)), end + AROUND < text.length());
        }
        UUID lead = row.getObject("lead_id", UUID.class);
        return new Standing(
                new DocumentId(row.getObject("document_id", UUID.class)),
                lead == null ? null : new PersonId(lead),
                row.getString("statement"),
                row.getString("title"),
                row.getString("language"),
                row.getString("desk"),
                row.getString("host"),
                row.getString("guest").replace(Guests.MARK, ""),
                before,
                quote,
                after);
    }

    /** Without the word that the cut went through. */
    private static String lastWords(String text, boolean cut) {
        if (!cut) return text;
        int space = text.indexOf(' ');
        return space < 0 ? "" : "… " + text.substring(space + 1);
    }

    private static String firstWords(String text, boolean cut) {
        if (!cut) return text;
        int space = text.lastIndexOf(' ');
        return space < 0 ? "" : text.substring(0, space) + " …";
    }

    private List<GuestCase.Piece> evidence(ClaimId claim) {
        return database.sql("""
                        select e.stance, s.title, s.publisher, s.url, e.quote, e.locator
                        from evidence e join source s on s.id = e.source_id
                        where e.claim_id = ? and e.removed_at is null order by e.ordinal
                        """)
                .param(claim.value())
                .query((row, n) -> new GuestCase.Piece(
                        row.getString("stance"),
                        row.getString("title"),
                        row.getString("publisher"),
                        row.getString("url"),
                        row.getString("quote"),
                        row.getString("locator")))
                .list();
    }

    private List<GuestCase.Said> said(PersonId guest) {
        return new ArrayList<>(database.sql(
                        "select body, written_at from review_comment where author_id = ? order by written_at, id")
                .param(guest.value())
                .query((row, n) -> new GuestCase.Said(row.getString("body"), ThreadRows.instant(row, "written_at")))
                .list());
    }
}
