package org.assay.workbench.entrance;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.review.GuestAnswer;
import org.assay.review.GuestCase;
import org.assay.review.GuestVisits;
import org.assay.workbench.rest.ProblemDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a guest's link leads: one claim, and a form to answer. Opening the link spends it, so it takes a press; what
 * looks at links in mails presses nothing. No script, no session, no account.
 */
@Hidden
@Controller
@RequestMapping("/guest")
class GuestPage {

    private static final String COOKIE = "assay-guest";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    private final GuestVisits visits;
    private final Clock clock;

    GuestPage(GuestVisits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    @GetMapping("/{secret}")
    ResponseEntity<String> arrive(HttpServletRequest request, @PathVariable String secret, Locale language) {
        try {
            GuestVisits.Invitation invitation = visits.invited(secret);
            return new EntrancePage(request, "You are asked about a claim")
                    .sentence(invitation.host() + " of “" + invitation.desk() + "” asks " + invitation.guest()
                            + " to look at one claim.")
                    .sentence("This link opens once, in this browser; here it stays good until "
                            + day(invitation.expiresAt()) + ". What you write there stands under your name.")
                    .form("/guest/" + secret)
                    .submit("Open the claim")
                    .answer();
        } catch (Refusal refusal) {
            return shut(request, refusal, language);
        }
    }

    @PostMapping("/{secret}")
    ResponseEntity<String> open(HttpServletRequest request, @PathVariable String secret, Locale language) {
        try {
            Instant until = visits.invited(secret).expiresAt();
            ResponseCookie cookie = ResponseCookie.from(COOKIE, visits.open(secret))
                    .path("/guest")
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Strict")
                    .maxAge(Duration.between(clock.instant(), until))
                    .build();
            return to("/guest").header(HttpHeaders.SET_COOKIE, cookie.toString()).build();
        } catch (Refusal refusal) {
            return shut(request, refusal, language);
        }
    }

    @GetMapping
    ResponseEntity<String> read(
            HttpServletRequest request,
            @CookieValue(name = COOKIE, defaultValue = "") String browser,
            @RequestParam(defaultValue = "false") boolean thanks,
            Locale language) {
        try {
            return page(request, visits.read(browser), thanks, null, null, "").answer();
        } catch (Refusal refusal) {
            return shut(request, refusal, language);
        }
    }

    @PostMapping
    ResponseEntity<String> answer(
            HttpServletRequest request,
            @CookieValue(name = COOKIE, defaultValue = "") String browser,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words,
            Locale language) {
        GuestAnswer chosen = answer(answer);
        try {
            visits.answer(browser, chosen, words);
            return to("/guest?thanks=true").build();
        } catch (Refusal refusal) {
            GuestCase shown;
            try {
                shown = visits.read(browser);
            } catch (Refusal gone) {
                return shut(request, gone, language);
            }
            return page(request, shown, false, Sentences.of(language, refusal), chosen, words)
                    .status(ProblemDocuments.status(refusal))
                    .answer();
        }
    }

    private static @Nullable GuestAnswer answer(String typed) {
        for (GuestAnswer each : GuestAnswer.values()) {
            if (each.name().equals(typed)) return each;
        }
        return null;
    }

    private static ResponseEntity.BodyBuilder to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path));
    }

    private static ResponseEntity<String> shut(HttpServletRequest request, Refusal refusal, Locale language) {
        return new EntrancePage(request, "This link opens nothing")
                .status(HttpStatus.GONE)
                .sentence(Sentences.of(language, refusal))
                .answer();
    }

    private static EntrancePage page(
            HttpServletRequest request,
            GuestCase shown,
            boolean thanks,
            @Nullable String alert,
            @Nullable GuestAnswer chosen,
            String words) {
        EntrancePage page = new EntrancePage(request, "Is this right?").wide("guest.css").alert(alert);
        if (thanks && alert == null) page.note("Thank you. " + shown.host() + " finds your answer with the claim. You may add to it below.");
        page.part("""
                <p class="lead">%s of “%s” asks you, %s. Good until %s.</p>
                <p class="question">%s</p>
                <h2>The claim</h2>
                <p class="statement">%s</p>
                """
                .formatted(
                        htmlEscape(shown.host()),
                        htmlEscape(shown.desk()),
                        htmlEscape(shown.guest()),
                        day(shown.expiresAt()),
                        lines(shown.question()),
                        htmlEscape(shown.statement())));
        if (!shown.quote().isEmpty()) page.part(passage(shown));
        page.part(evidence(shown));
        page.part(said(shown));
        return form(page, alert != null, chosen, words);
    }

    private static String passage(GuestCase shown) {
        String language = shown.language().equals("und") ? "" : " lang=\"" + htmlEscape(shown.language()) + "\"";
        return """
                <h2>Where it stands</h2>
                <p class="source">%s</p>
                <blockquote dir="auto"%s>%s<mark>%s</mark>%s</blockquote>
                """
                .formatted(
                        htmlEscape(shown.document()),
                        language,
                        lines(shown.before()),
                        lines(shown.quote()),
                        lines(shown.after()));
    }

    private static String evidence(GuestCase shown) {
        if (shown.evidence().isEmpty()) return "";
        StringBuilder html = new StringBuilder("<h2>What the desk has found</h2>\n<ol class=\"evidence\">\n");
        for (GuestCase.Piece piece : shown.evidence()) {
            String title = htmlEscape(piece.title());
            String url = piece.url();
            boolean web = url != null && (url.startsWith("https://") || url.startsWith("http://"));
            html.append("<li><span class=\"stance\">").append(stance(piece.stance())).append("</span> ")
                    .append(web
                            ? "<a href=\"" + htmlEscape(url) + "\" rel=\"noreferrer noopener\">" + title + "</a>"
                            : title);
            if (piece.publisher() != null) html.append(", ").append(htmlEscape(piece.publisher()));
            if (piece.locator() != null) html.append(", ").append(htmlEscape(piece.locator()));
            if (piece.quote() != null) html.append("<q dir=\"auto\">").append(lines(piece.quote())).append("</q>");
            html.append("</li>\n");
        }
        return html.append("</ol>\n").toString();
    }

    private static String stance(String stance) {
        return switch (stance) {
            case "SUPPORTS" -> "Supports";
            case "REFUTES" -> "Refutes";
            default -> "Context";
        };
    }

    private static String said(GuestCase shown) {
        if (shown.said().isEmpty()) return "";
        StringBuilder html = new StringBuilder("<h2>What you have said</h2>\n");
        for (GuestCase.Said each : shown.said()) {
            html.append("<div class=\"said\"><p class=\"source\">")
                    .append(MOMENT.format(each.at().atOffset(ZoneOffset.UTC)))
                    .append("</p><p dir=\"auto\">")
                    .append(lines(each.body().replace("**", "")))
                    .append("</p></div>\n");
        }
        return html.toString();
    }

    private static EntrancePage form(EntrancePage page, boolean wrong, @Nullable GuestAnswer chosen, String words) {
        StringBuilder html = new StringBuilder("<fieldset><legend>Your answer</legend>\n");
        html.append(choice(GuestAnswer.CONFIRMS, "I confirm it", chosen))
                .append(choice(GuestAnswer.DISPUTES, "I dispute it", chosen))
                .append(choice(GuestAnswer.COMMENTS, "I only comment on it", chosen))
                .append("</fieldset>\n<label for=\"words\">In your words</label>")
                .append("<span class=\"help\" id=\"words-help\">How you know, and where one can read it. It stands under your name.</span>\n")
                .append("<textarea id=\"words\" name=\"words\" rows=\"6\" maxlength=\"")
                .append(GuestVisits.LONGEST_WORDS)
                .append("\" dir=\"auto\" aria-describedby=\"")
                .append(wrong ? "alert" : "words-help")
                .append("\">\n")
                .append(htmlEscape(words))
                .append("</textarea>\n");
        return page.form("/guest").part(html.toString()).submit("Send the answer");
    }

    private static String choice(GuestAnswer answer, String words, @Nullable GuestAnswer chosen) {
        return "<label class=\"choice\"><input type=\"radio\" name=\"answer\" value=\"%s\" required%s> %s</label>%n"
                .formatted(answer.name(), answer == chosen ? " checked" : "", words);
    }

    private static String lines(String text) {
        return htmlEscape(text).replace("\n", "<br>");
    }

    private static String day(Instant moment) {
        return DAY.format(moment.atOffset(ZoneOffset.UTC));
    }
}
