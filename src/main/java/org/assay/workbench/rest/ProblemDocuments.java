package org.assay.workbench.rest;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import org.assay.kernel.Conflict;
import org.assay.kernel.NotFound;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * RFC 9457 problem documents: {@code detail} is the sentence that a person would read on the screen, {@code code} is for
 * programs, {@code field} names what is wrong where one thing is.
 */
public final class ProblemDocuments {

    private static final Map<String, HttpStatus> STATUS = Map.ofEntries(
            entry("NOT_SIGNED_IN", HttpStatus.UNAUTHORIZED),
            entry("SIGN_IN_WRONG", HttpStatus.UNAUTHORIZED),
            entry("NOT_PERMITTED", HttpStatus.FORBIDDEN),
            entry("NO_DESK", HttpStatus.FORBIDDEN),
            entry("SIGN_IN_LOCKED", HttpStatus.TOO_MANY_REQUESTS),
            entry("SIGN_IN_BUSY", HttpStatus.SERVICE_UNAVAILABLE),
            entry("BUSY", HttpStatus.SERVICE_UNAVAILABLE),
            entry("ID_MALFORMED", HttpStatus.BAD_REQUEST),
            entry("FILE_TOO_LARGE", HttpStatus.CONTENT_TOO_LARGE),
            entry("BODY_TOO_LARGE", HttpStatus.CONTENT_TOO_LARGE),
            entry("COPY_TOO_LARGE", HttpStatus.CONTENT_TOO_LARGE),
            entry("COPY_STORE_FULL", HttpStatus.INSUFFICIENT_STORAGE));

    private ProblemDocuments() {}

    public static HttpStatus status(Refusal refusal) {
        if (refusal instanceof NotFound) return HttpStatus.NOT_FOUND;
        if (refusal instanceof Conflict) return HttpStatus.CONFLICT;
        return STATUS.getOrDefault(refusal.code(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    public static ProblemDetail of(Refusal refusal, Locale language) {
        return of(status(refusal), refusal.code(), Sentences.of(language, refusal), refusal.field());
    }

    public static ProblemDetail of(StaleVersion stale, Locale language) {
        String sentence = Sentences.of(language, "stale", stale.subject().kind());
        ProblemDetail problem = of(HttpStatus.CONFLICT, "STALE_VERSION", sentence, "version");
        problem.setProperty("seen", stale.seen());
        problem.setProperty("current", stale.current());
        return problem;
    }

    static ProblemDetail of(HttpStatus status, String code, String sentence, @Nullable String field) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("code", code);
        if (field != null) problem.setProperty("field", field);
        return problem;
    }
}
