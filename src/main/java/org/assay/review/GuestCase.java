package org.assay.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a guest sees of a claim: its words where they stand, what it says, and what it rests on. No verdict, no
 * discussion, no contact, nobody's notes.
 *
 * @param guest their name, as it stands beside what they say
 * @param host who let them in
 * @param quote the marked words, with what stands before and after them
 */
public record GuestCase(
        String desk,
        String guest,
        String host,
        String question,
        Instant expiresAt,
        String document,
        String language,
        String before,
        String quote,
        String after,
        String statement,
        List<Piece> evidence,
        List<Said> said) {

    /** A source and what it says. */
    public record Piece(
            String stance,
            String title,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable String quote,
            @Nullable String locator) {}

    /** What they themselves have said here. */
    public record Said(String body, Instant at) {}
}
