package org.assay.review.rest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimId;
import org.assay.document.Documents;
import org.assay.document.VersionText;
import org.assay.evidence.EvidenceId;
import org.assay.kernel.Ids;
import org.assay.kernel.Listing;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.review.CommentDetail;
import org.assay.review.CommentId;
import org.assay.review.EditComment;
import org.assay.review.StartThread;
import org.assay.review.ThreadAbout;
import org.assay.review.ThreadDetail;
import org.assay.review.ThreadId;
import org.assay.review.Threads;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Discussions over REST. */
@RestController
@RequestMapping("/api/v1")
class ThreadsApi {

    private final Threads threads;
    private final ClaimCatalogue claims;
    private final Documents documents;

    ThreadsApi(Threads threads, ClaimCatalogue claims, Documents documents) {
        this.threads = threads;
        this.claims = claims;
        this.documents = documents;
    }

    /**
     * @param body Markdown; {@code @name} tells a member of the desk
     * @param exact words of the claim's document, in its newest version; with prefix and suffix where they occur twice
     */
    record StartJson(
            @Nullable String body,
            @Nullable Boolean blocks,
            @Nullable String evidenceId,
            @Nullable String exact,
            @Nullable String prefix,
            @Nullable String suffix) {}

    record BodyJson(@Nullable String body) {}

    record EditJson(@Nullable String body, @Nullable Long version) {}

    record CommentJson(
            UUID id, String body, UUID author, Instant writtenAt, @Nullable Instant editedAt, long version) {

        static CommentJson of(CommentDetail comment) {
            return new CommentJson(
                    comment.id().value(),
                    comment.body(),
                    comment.author().value(),
                    comment.writtenAt(),
                    comment.editedAt(),
                    comment.version());
        }
    }

    /** @param current whether the words stand so in the newest version */
    record PassageJson(
            UUID documentId, UUID versionId, int version, int start, int end, String exact, boolean current) {

        static @Nullable PassageJson of(ThreadDetail.@Nullable Passage passage) {
            if (passage == null) return null;
            return new PassageJson(
                    passage.document().value(),
                    passage.version().value(),
                    passage.versionNumber(),
                    passage.span().start(),
                    passage.span().end(),
                    passage.quote().exact(),
                    passage.current());
        }
    }

    /** @param inTurn those of whom the thread wants something */
    record ThreadJson(
            UUID id,
            UUID claimId,
            ThreadAbout about,
            @Nullable UUID evidenceId,
            @Nullable PassageJson passage,
            boolean blocks,
            boolean open,
            UUID startedBy,
            Instant startedAt,
            @Nullable UUID settledBy,
            @Nullable Instant settledAt,
            List<CommentJson> comments,
            List<UUID> inTurn) {

        static ThreadJson of(ThreadDetail thread) {
            return new ThreadJson(
                    thread.id().value(),
                    thread.claim().value(),
                    thread.about(),
                    thread.evidence() == null ? null : thread.evidence().value(),
                    PassageJson.of(thread.passage()),
                    thread.blocks(),
                    thread.open(),
                    thread.startedBy().value(),
                    thread.startedAt(),
                    thread.settledBy() == null ? null : thread.settledBy().value(),
                    thread.settledAt(),
                    thread.comments().stream().map(CommentJson::of).toList(),
                    thread.turns().keySet().stream().map(PersonId::value).sorted().toList());
        }
    }

    @GetMapping("/claims/{id}/threads")
    Listing<ThreadJson> of(@PathVariable String id) {
        List<ThreadJson> all =
                threads.of(ClaimId.of(id)).stream().map(ThreadJson::of).toList();
        return new Listing<>(all, 0, Math.max(1, all.size()), all.size());
    }

    @PostMapping("/claims/{id}/threads")
    ResponseEntity<ThreadJson> start(@PathVariable String id, @RequestBody StartJson body) {
        ClaimId claim = ClaimId.of(id);
        ThreadId thread = threads.start(new StartThread(
                claim,
                words(claim, body),
                body.evidenceId() == null ? null : new EvidenceId(Ids.parse(body.evidenceId())),
                written(body.body()),
                Boolean.TRUE.equals(body.blocks())));
        return ResponseEntity.created(URI.create("/api/v1/threads/" + thread)).body(read(thread));
    }

    @GetMapping("/threads/{id}")
    ThreadJson get(@PathVariable String id) {
        return read(ThreadId.of(id));
    }

    @PostMapping("/threads/{id}/comments")
    ResponseEntity<ThreadJson> reply(@PathVariable String id, @RequestBody BodyJson body) {
        ThreadId thread = ThreadId.of(id);
        threads.reply(thread, written(body.body()));
        return ResponseEntity.created(URI.create("/api/v1/threads/" + thread)).body(read(thread));
    }

    @PatchMapping("/threads/{id}/comments/{comment}")
    ThreadJson edit(@PathVariable String id, @PathVariable String comment, @RequestBody EditJson body) {
        ThreadDetail thread = threads.get(ThreadId.of(id));
        if (body.version() == null) throw Refusal.of("version", "COMMENT_VERSION_MISSING");
        CommentId edited = CommentId.of(comment);
        if (thread.comments().stream().noneMatch(each -> each.id().equals(edited))) {
            throw new org.assay.kernel.NotFound(edited.subject());
        }
        threads.edit(new EditComment(edited, body.version(), written(body.body())));
        return read(thread.id());
    }

    @PostMapping("/threads/{id}/resolve")
    ThreadJson resolve(@PathVariable String id) {
        threads.resolve(ThreadId.of(id));
        return get(id);
    }

    @PostMapping("/threads/{id}/reopen")
    ThreadJson reopen(@PathVariable String id) {
        threads.reopen(ThreadId.of(id));
        return get(id);
    }

    @PostMapping("/threads/{id}/unblock")
    ThreadJson unblock(@PathVariable String id) {
        threads.unblock(ThreadId.of(id));
        return get(id);
    }

    /** Lets it be that one is in turn. */
    @PostMapping("/threads/{id}/pass")
    ThreadJson pass(@PathVariable String id) {
        threads.pass(ThreadId.of(id));
        return get(id);
    }

    private ThreadJson read(ThreadId id) {
        return ThreadJson.of(threads.get(id));
    }

    private StartThread.@Nullable Words words(ClaimId claim, StartJson body) {
        if (body.exact() == null) return null;
        VersionText text = documents.text(claims.get(claim).document());
        TextSpan span = new TextQuote(body.exact(), written(body.prefix()), written(body.suffix()))
                .findIn(text.text())
                .orElseThrow(() -> Refusal.of("exact", "THREAD_PASSAGE"));
        return new StartThread.Words(text.version(), span);
    }

    private static String written(@Nullable String text) {
        return text == null ? "" : text;
    }
}
