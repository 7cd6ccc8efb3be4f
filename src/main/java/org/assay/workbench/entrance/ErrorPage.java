package org.assay.workbench.entrance;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.assay.kernel.Sentences;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last resort of the container. Says what to do, never what broke: that is in the log. */
@Hidden
@Controller
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<?> show(HttpServletRequest request, Locale language) {
        HttpStatus status = status(request);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        boolean program = path instanceof String text && (text.startsWith("/api/") || text.startsWith("/content/"));
        if (program) {
            String key = "problem." + status.value();
            String sentence = Sentences.of(language, key);
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    status, sentence.equals(key) ? status.getReasonPhrase() : sentence);
            problem.setTitle(status.getReasonPhrase());
            problem.setProperty("code", status.name());
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return page(request, status).status(status).link("/", "To the first page").answer();
    }

    private static EntrancePage page(HttpServletRequest request, HttpStatus status) {
        return switch (status) {
            case NOT_FOUND ->
                new EntrancePage(request, "There is nothing here")
                        .sentence("The address may be mistyped, what was here may be gone, or it may belong to a desk"
                                + " that you do not work at.");
            case FORBIDDEN ->
                new EntrancePage(request, "This form has grown old")
                        .sentence("For your safety a form counts only in the browser that opened it, and for a while."
                                + " Go back, reload the page and send it again.");
            case BAD_REQUEST, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE ->
                new EntrancePage(request, "This request made no sense")
                        .sentence("The program could not read what the browser sent. Go back and try again.");
            default ->
                status.is4xxClientError()
                        ? new EntrancePage(request, "That did not work")
                                .sentence("The program refused the request. Go back and try again.")
                        : new EntrancePage(request, "Something broke")
                                .sentence("The program made a mistake, and its log says which. What was saved before is"
                                        + " safe. Go back and try again; if it happens again, tell whoever runs this"
                                        + " Assay.");
        };
    }

    private static HttpStatus status(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
