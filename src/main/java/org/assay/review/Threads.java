package org.assay.review;

import static org.assay.account.Permission.COMMENT;
import static org.assay.account.Permission.DECIDE;
import static org.assay.account.Permission.READ;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.account.Account;
import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.claim.Claims;
import org.assay.document.Documents;
import org.assay.document.VersionText;
import org.assay.evidence.EvidenceRecords;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.StaleVersion;
import org.assay.kernel.Storable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the desk discusses on a claim, on words of its text, on a piece of its evidence. A text's writer, who sees no more
 * of a desk than their own documents, sees none of it.
 */
@Service
public class Threads {

    public static final int LONGEST_COMMENT = Reviews.LONGEST_COMMENT;

    /** How long one may still put one's own comment in other words. */
    public static final Duration EDITABLE = Duration.ofMinutes(30);

    private final ThreadRows rows;
    private final ThreadPlaces places;
    private final ClaimCatalogue claims;
    private final EvidenceRecords evidence;
    private final Documents documents;
    private final People people;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Threads(
            ThreadRows rows,
            ThreadPlaces places,
            ClaimCatalogue claims,
            EvidenceRecords evidence,
            Documents documents,
            People people,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.places = places;
        this.claims = claims;
        this.evidence = evidence;
        this.documents = documents;
        this.people = people;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code COMMENT_EMPTY}, {@code COMMENT_LONG}; {@code MENTION_OUTSIDE}, {@code MENTION_UNABLE}; {@code
     *     THREAD_EVIDENCE} where the evidence is not the claim's; {@code THREAD_PASSAGE} where the words are of another
     *     text; as {@link Claims#mark} of the span
     * @throws Conflict {@code THREAD_CLAIM_CLOSED}; {@code THREAD_PASSAGE_PAST} where a newer version has come
     */
    @Requires(COMMENT)
    @Transactional
    public ThreadId start(StartThread command) {
        String body = body(command.body());
        List<PersonId> mentioned = mentioned(body);
        ClaimDetail claim = claims.get(command.claim());
        if (claim.removed() || claim.state() == ClaimState.MERGED) throw new Conflict("THREAD_CLAIM_CLOSED");
        ThreadAbout about = about(command, claim);
        if (command.blocks()) rows.hold(claim.id());
        Instant now = clock.instant();
        ThreadDetail thread = new ThreadDetail(
                new ThreadId(Ids.next()),
                claim.id(),
                claim.document(),
                about,
                command.evidence(),
                null,
                command.blocks(),
                true,
                account.person(),
                now,
                null,
                null,
                List.of(),
                Map.of());
        rows.insert(thread, account.desk());
        if (command.passage() != null) {
            places.given(thread.id(), text(command.passage(), claim), command.passage().span());
        }
        CommentDetail comment = comment(thread.id(), body, now);
        rows.insert(comment);
        events.publishEvent(new ThreadStarted(
                account.desk(),
                account.person(),
                now,
                claim.id(),
                claim.document(),
                thread.id(),
                comment.id(),
                mentioned,
                List.of(
                        Change.of("thread", null, thread.id()),
                        Change.of("about", null, about),
                        Change.of("blocks", null, command.blocks()),
                        Change.of("comment", null, body))));
        return thread.id();
    }

    /**
     * @throws Conflict {@code THREAD_RESOLVED} where it is settled, perhaps just now
     * @throws Refusal as {@link #start}
     */
    @Requires(COMMENT)
    @Transactional
    public CommentId reply(ThreadId id, String typed) {
        String body = body(typed);
        List<PersonId> mentioned = mentioned(body);
        ThreadDetail thread = held(id);
        if (!thread.open()) throw resolved(thread);
        Instant now = clock.instant();
        CommentDetail comment = comment(id, body, now);
        rows.insert(comment);
        events.publishEvent(new CommentAdded(
                account.desk(),
                account.person(),
                now,
                thread.claim(),
                thread.document(),
                id,
                comment.id(),
                mentioned,
                List.of(Change.of("thread", null, id), Change.of("comment", null, body))));
        return comment.id();
    }

    /**
     * Puts one's own comment in other words, for a while; the trail keeps the old ones.
     *
     * @throws Conflict {@code COMMENT_NOT_YOURS}, {@code COMMENT_SETTLED} where {@link #EDITABLE} is over
     * @throws StaleVersion where it was edited since, in another window
     * @throws Refusal as {@link #start}
     */
    @Requires(COMMENT)
    @Transactional
    public void edit(EditComment command) {
        CommentDetail comment = comment(command.comment());
        ThreadDetail thread = held(comment.thread());
        if (!comment.author().equals(account.person())) throw new Conflict("COMMENT_NOT_YOURS");
        if (!mayEdit(comment)) throw new Conflict("COMMENT_SETTLED", EDITABLE.toMinutes());
        String body = body(command.body());
        List<PersonId> mentioned = new ArrayList<>(mentioned(body));
        if (body.equals(comment.body())) return;
        mentioned.removeAll(Mentions.known(comment.body(), members()));
        Instant now = clock.instant();
        if (!rows.edit(command, body, now)) {
            throw new StaleVersion(comment.id().subject(), command.seen(), comment(command.comment()).version());
        }
        events.publishEvent(new CommentEdited(
                account.desk(),
                account.person(),
                now,
                thread.claim(),
                thread.document(),
                thread.id(),
                comment.id(),
                thread.open() ? mentioned : List.of(),
                List.of(
                        Change.of("thread", thread.id(), thread.id()),
                        Change.of("comment", comment.body(), body))));
    }

    /**
     * Settles a thread. One that blocks is for whoever started it, or an editor.
     *
     * @throws Conflict {@code THREAD_RESOLVED} where somebody was quicker, {@code THREAD_BLOCKS}
     */
    @Requires(COMMENT)
    @Transactional
    public void resolve(ThreadId id) {
        ThreadDetail thread = held(id);
        if (!thread.open()) throw resolved(thread);
        if (!mayResolve(thread)) throw new Conflict("THREAD_BLOCKS", name(thread.startedBy()));
        Instant now = clock.instant();
        rows.settle(id, false, account.person(), now);
        events.publishEvent(new ThreadResolved(
                account.desk(),
                account.person(),
                now,
                thread.claim(),
                thread.document(),
                id,
                List.of(Change.of("thread", id, id), Change.of("open", true, false))));
    }

    /**
     * @throws Conflict {@code THREAD_OPEN} where somebody was quicker
     */
    @Requires(COMMENT)
    @Transactional
    public void reopen(ThreadId id) {
        ThreadDetail thread = get(id);
        if (thread.blocks()) rows.hold(thread.claim());
        thread = held(id);
        if (thread.open()) throw new Conflict("THREAD_OPEN");
        Instant now = clock.instant();
        rows.settle(id, true, account.person(), now);
        events.publishEvent(new ThreadReopened(
                account.desk(),
                account.person(),
                now,
                thread.claim(),
                thread.document(),
                id,
                List.of(Change.of("thread", id, id), Change.of("open", false, true))));
    }

    /**
     * The thread stays, but shuts the gate no longer.
     *
     * @throws Conflict {@code THREAD_BLOCKS} for anybody but who started it and an editor
     */
    @Requires(COMMENT)
    @Transactional
    public void unblock(ThreadId id) {
        ThreadDetail thread = held(id);
        if (!mayUnblock(thread)) throw new Conflict("THREAD_BLOCKS", name(thread.startedBy()));
        if (!rows.unblock(id)) return;
        events.publishEvent(new ThreadUnblocked(
                account.desk(),
                account.person(),
                clock.instant(),
                thread.claim(),
                thread.document(),
                id,
                List.of(Change.of("thread", id, id), Change.of("blocks", true, false))));
    }

    /** Who is in turn in a thread lets it be without an answer; who is not changes nothing. */
    @Requires(COMMENT)
    @Transactional
    public void pass(ThreadId id) {
        ThreadDetail thread = get(id);
        TurnReason reason = thread.turns().get(account.person());
        if (reason == null) return;
        events.publishEvent(new TurnPassed(
                account.desk(),
                account.person(),
                clock.instant(),
                thread.claim(),
                thread.document(),
                id,
                List.of(Change.of("thread", id, id), Change.of("turn", reason, null))));
    }

    @Requires(READ)
    @Transactional(readOnly = true)
    public ThreadDetail get(ThreadId id) {
        return rows.byId(id, account.desk()).orElseThrow(() -> new NotFound(id.subject()));
    }

    /** All threads of a claim, oldest first. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public List<ThreadDetail> of(ClaimId claim) {
        claims.get(claim);
        return rows.of(claim);
    }

    /** How many threads of a claim are open. The caller has found the claim through the catalogue. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public int open(ClaimId claim) {
        return rows.open(claim);
    }

    /** Whom a comment may name, by display name. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public List<Account> mentionable() {
        return people.withPermission(COMMENT);
    }

    @Requires(READ)
    public boolean mayEdit(CommentDetail comment) {
        return comment.author().equals(account.person())
                && account.may(COMMENT)
                && clock.instant().isBefore(comment.writtenAt().plus(EDITABLE));
    }

    @Requires(READ)
    public boolean mayResolve(ThreadDetail thread) {
        return account.may(COMMENT) && (!thread.blocks() || mayUnblock(thread));
    }

    @Requires(READ)
    public boolean mayUnblock(ThreadDetail thread) {
        return account.may(COMMENT) && (thread.startedBy().equals(account.person()) || account.may(DECIDE));
    }

    private ThreadAbout about(StartThread command, ClaimDetail claim) {
        if (command.passage() != null && command.evidence() != null) throw new Refusal("THREAD_ABOUT");
        if (command.passage() != null) return ThreadAbout.PASSAGE;
        if (command.evidence() == null) return ThreadAbout.CLAIM;
        boolean its = evidence.of(claim.id()).stream().anyMatch(each -> each.id().equals(command.evidence()));
        if (!its) throw Refusal.of("evidence", "THREAD_EVIDENCE");
        return ThreadAbout.EVIDENCE;
    }

    private VersionText text(StartThread.Words words, ClaimDetail claim) {
        VersionText text = documents.text(words.version());
        boolean its = claim.document().equals(text.document())
                || claim.occurrences().stream().anyMatch(each -> each.document().equals(text.document()));
        if (!its) throw Refusal.of("passage", "THREAD_PASSAGE");
        if (!documents.get(text.document()).currentVersion().equals(words.version())) {
            throw new Conflict("THREAD_PASSAGE_PAST");
        }
        if (words.span().length() > Claims.LONGEST_PASSAGE) {
            throw Refusal.of("passage", "PASSAGE_LONG", Claims.LONGEST_PASSAGE);
        }
        words.span().of(text.text());
        return text;
    }

    private ThreadDetail held(ThreadId id) {
        return rows.lock(id, account.desk()).orElseThrow(() -> new NotFound(id.subject()));
    }

    private CommentDetail comment(CommentId id) {
        return rows.comment(id)
                .filter(comment -> rows.byId(comment.thread(), account.desk()).isPresent())
                .orElseThrow(() -> new NotFound(id.subject()));
    }

    private CommentDetail comment(ThreadId thread, String body, Instant now) {
        return new CommentDetail(new CommentId(Ids.next()), thread, body, account.person(), now, null, 0);
    }

    private Conflict resolved(ThreadDetail thread) {
        return new Conflict("THREAD_RESOLVED", name(thread.settledBy()));
    }

    private String name(@Nullable PersonId person) {
        return person == null ? "–" : people.names(List.of(person)).getOrDefault(person, "–");
    }

    private List<PersonId> mentioned(String body) {
        return body.indexOf('@') < 0 ? List.of() : Mentions.in(body, members(), people.withPermission(COMMENT));
    }

    private List<Account> members() {
        List<Account> members = new ArrayList<>();
        for (Permission each : List.of(READ, Permission.READ_OWN)) members.addAll(people.withPermission(each));
        return members;
    }

    private static String body(String typed) {
        if (typed.length() > LONGEST_COMMENT) throw Refusal.of("body", "COMMENT_LONG", LONGEST_COMMENT);
        String tidy = Storable.of(typed).strip();
        if (tidy.isEmpty()) throw Refusal.of("body", "COMMENT_EMPTY");
        return tidy;
    }
}
