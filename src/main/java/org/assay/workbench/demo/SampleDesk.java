package org.assay.workbench.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sample desk as {@code demo/desk.json} tells it. People are usernames; documents, sources and claims refer to one
 * another by keys that mean nothing outside the file; a quote occurs exactly once in its document's canonical text.
 */
record SampleDesk(
        String note, List<Paper> documents, List<Judgement> dispositions, List<Work> sources, List<Mark> claims) {

    private static final String FOLDER = "/demo/";

    static SampleDesk read() {
        return JsonMapper.builder().build().readValue(bytes("desk.json"), SampleDesk.class);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = SampleDesk.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) throw new IllegalStateException("The program lacks its sample content: " + FOLDER + file);
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FOLDER + file, unreadable);
        }
    }

    /**
     * @param kind, as {@code state}, {@code priority} and the like below, the name of an enum of its room
     * @param writer whose own document it is on the desk
     */
    record Paper(
            String key,
            String file,
            String mediaType,
            String title,
            String kind,
            String language,
            String byline,
            String publication,
            LocalDate publishedOn,
            String importedBy,
            @Nullable String writer) {

        byte[] content() {
            return bytes(file);
        }
    }

    /** A sentence looked at and not claimed. */
    record Judgement(String document, String quote, String disposition, String by) {}

    /** @param derivedFrom the key of the source that this one repeats */
    record Work(
            String key,
            String title,
            String url,
            String publisher,
            @Nullable String author,
            @Nullable LocalDate publishedOn,
            String kind,
            boolean primary,
            @Nullable String derivedFrom) {}

    /**
     * @param lead who takes the claim into check; null where nobody has
     * @param note what is still missing, for whoever reads the file
     */
    record Mark(
            String key,
            String document,
            String quote,
            String markedBy,
            String statement,
            Speaker claimant,
            @Nullable LocalDate saidOn,
            @Nullable String saidAt,
            String kind,
            String priority,
            String risk,
            List<String> tags,
            String state,
            @Nullable String lead,
            List<Proof> evidence,
            List<Verdict> verdicts,
            @Nullable List<Correction> corrections,
            @Nullable List<Call> contacts,
            @Nullable List<Talk> threads,
            @Nullable String note,
            @Nullable Dismissal dismissed,
            @Nullable Retraction retracted,
            @Nullable String mergedInto,
            @Nullable String mergedBy) {

        boolean published() {
            return state.equals("PUBLISHED") || retracted != null;
        }
    }

    record Speaker(String name, String type, @Nullable String role) {}

    /**
     * @param quote the source's words, empty where only the place is known for sure
     * @param foundLater whether it turned up only after the verdict was published
     */
    record Proof(
            String source, String stance, String locator, String quote, String note, String by, boolean foundLater) {}

    /**
     * Somebody whom the desk asked.
     *
     * @param description for everybody; where there is one, the rest is confidential
     */
    record Call(
            String by,
            String person,
            String channel,
            String question,
            String answer,
            String outcome,
            @Nullable String stance,
            @Nullable String description) {}

    /** @param signedOff the legal desk's comment, where it has agreed */
    record Verdict(
            String scale,
            String rating,
            String summary,
            String rationale,
            @Nullable String correction,
            String by,
            @Nullable String signedOff,
            @Nullable Review review) {}

    /** Other words for the claim's passage, for its writer. */
    record Correction(String by, String severity, String replacement, String reason, @Nullable Answer answer) {}

    record Answer(String answer, String reason, String by) {}

    /**
     * A discussion.
     *
     * @param passage whether it is about the claim's words
     */
    record Talk(
            String by,
            String body,
            boolean passage,
            boolean blocks,
            List<Reply> replies,
            @Nullable String resolvedBy) {}

    record Reply(String by, String body) {}

    record Review(String decision, String comment, String by) {}

    record Dismissal(String reason, String note, String by) {}

    record Retraction(String note, String by) {}
}
