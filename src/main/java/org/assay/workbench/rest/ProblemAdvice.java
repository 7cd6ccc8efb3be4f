package org.assay.workbench.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Turns what a controller's services throw into problem documents. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, Locale language) {
        ProblemDetail problem = ProblemDocuments.of(refusal, language);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        switch (refusal.code()) {
            case "SIGN_IN_LOCKED" -> answer.header(
                    HttpHeaders.RETRY_AFTER, String.valueOf(refusal.arguments().getFirst()));
            case "SIGN_IN_BUSY", "BUSY" -> answer.header(HttpHeaders.RETRY_AFTER, "5");
            case "NOT_SIGNED_IN", "SIGN_IN_WRONG" -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            default -> {}
        }
        return answer.body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleVersion stale, Locale language) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(ProblemDocuments.of(stale, language));
    }

    /** Two wrote at once and the database noticed: as much a stale write as one that the service noticed. */
    @ExceptionHandler({OptimisticLockingFailureException.class, DataIntegrityViolationException.class})
    ResponseEntity<ProblemDetail> collided(Exception collision, Locale language) {
        LOG.info("Refused by the database: {}", collision.getMessage());
        return answer(HttpStatus.CONFLICT, "COLLISION", Sentences.of(language, "problem.COLLISION"), null);
    }

    /** An upload that is too large comes by {@link #handleExceptionInternal}. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(MultipartException upload, Locale language) {
        return answer(HttpStatus.BAD_REQUEST, "UPLOAD_UNREADABLE", Sentences.of(language, "problem.UPLOAD_UNREADABLE"), "file");
    }

    /** A bug. Logged here, once; the answer holds no more than the number to find it by. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception bug, HttpServletRequest request, Locale language) throws Exception {
        if (bug instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) throw bug;
        // The reader has gone away: nobody to tell.
        if (bug instanceof org.apache.catalina.connector.ClientAbortException) return ResponseEntity.noContent().build();
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} {} failed [{}]", request.getMethod(), request.getRequestURI(), number, bug);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR, "FAILED", Sentences.of(language, "problem.FAILED", number), null);
    }

    /** What Spring itself refuses: an unreadable body, a missing parameter, a wrong method. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refusal,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode code,
            WebRequest request) {
        Locale language = request.getLocale();
        HttpStatus status = HttpStatus.valueOf(code.value());
        Refusal own = own(refusal);
        if (own != null) {
            return new ResponseEntity<>(
                    ProblemDocuments.of(own, language), headers, ProblemDocuments.status(own));
        }
        String field = field(refusal);
        String key = "problem." + status.value();
        String sentence = Sentences.of(language, key, field == null ? "" : field);
        if (sentence.equals(key)) sentence = status.getReasonPhrase();
        if (status.is5xxServerError()) {
            LOG.error("{} failed", request instanceof ServletWebRequest web ? web.getRequest().getRequestURI() : "?", refusal);
        }
        ProblemDetail problem = ProblemDocuments.of(status, status.name(), sentence, field);
        return new ResponseEntity<>(problem, headers, status);
    }

    // A command refuses what it is made of in its constructor, which Jackson runs and wraps.
    private static @Nullable Refusal own(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 10; cause = cause.getCause(), depth++) {
            if (cause instanceof Refusal refusal) return refusal;
        }
        return null;
    }

    private static @Nullable String field(Exception refusal) {
        return switch (refusal) {
            case MissingServletRequestParameterException missing -> missing.getParameterName();
            case MissingServletRequestPartException missing -> missing.getRequestPartName();
            case MaxUploadSizeExceededException large -> "file";
            case MethodArgumentTypeMismatchException wrong -> wrong.getName();
            case TypeMismatchException wrong -> wrong.getPropertyName();
            default -> refusal.getCause() instanceof JacksonException json ? path(json) : null;
        };
    }

    private static @Nullable String path(JacksonException json) {
        if (!(json instanceof DatabindException binding)) return null;
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : binding.getPath()) {
            if (reference.getPropertyName() == null) continue;
            if (!path.isEmpty()) path.append('.');
            path.append(reference.getPropertyName());
        }
        return path.isEmpty() ? null : path.toString();
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatus status, String code, String sentence, @Nullable String field) {
        return ResponseEntity.status(status).body(ProblemDocuments.of(status, code, sentence, field));
    }
}
