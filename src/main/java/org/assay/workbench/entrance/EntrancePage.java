package org.assay.workbench.entrance;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.WebUtils;

/** A small page: a title, a sentence, perhaps a form. Every value that goes in is escaped here. */
final class EntrancePage {

    /** Written by the account menu; read here so that the pages before signing in look the same. */
    static final String SCHEME_COOKIE = "assay-scheme";

    private final HttpServletRequest request;
    private final String title;
    private final StringBuilder body = new StringBuilder();
    private HttpStatus status = HttpStatus.OK;
    private String style = "";
    private String mainClass = "";

    EntrancePage(HttpServletRequest request, String title) {
        this.request = request;
        this.title = title;
    }

    EntrancePage status(HttpStatus newStatus) {
        status = newStatus;
        return this;
    }

    EntrancePage sentence(String sentence) {
        body.append("<p class=\"lead\">").append(htmlEscape(sentence)).append("</p>\n");
        return this;
    }

    /** What went wrong with the last try; read out first. */
    EntrancePage alert(@Nullable String sentence) {
        if (sentence != null) {
            body.append("<p class=\"alert\" role=\"alert\" id=\"alert\">")
                    .append("<span class=\"assay-icon\" data-icon=\"warning\" aria-hidden=\"true\"></span><span>")
                    .append(htmlEscape(sentence))
                    .append("</span></p>\n");
        }
        return this;
    }

    EntrancePage note(String sentence) {
        body.append("<p class=\"note\" role=\"status\">").append(htmlEscape(sentence)).append("</p>\n");
        return this;
    }

    /** A page to read, with more room and a style sheet of its own under {@code /assay/}. */
    EntrancePage wide(String styleSheet) {
        style = "<link rel=\"stylesheet\" href=\"/assay/" + styleSheet + "\">\n";
        mainClass = " class=\"wide\"";
        return this;
    }

    /** @param html with everything escaped in it that somebody wrote */
    EntrancePage part(String html) {
        body.append(html);
        return this;
    }

    EntrancePage link(String path, String words) {
        body.append("<p><a class=\"press\" href=\"")
                .append(htmlEscape(path))
                .append("\">")
                .append(htmlEscape(words))
                .append("</a></p>\n");
        return this;
    }

    /** Opens a form; {@link #submit} closes it. */
    EntrancePage form(String action) {
        body.append("<form method=\"post\" action=\"").append(htmlEscape(action)).append("\">\n");
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        if (csrf != null) hidden(csrf.getParameterName(), csrf.getToken());
        return this;
    }

    EntrancePage hidden(String name, String value) {
        body.append("<input type=\"hidden\" name=\"")
                .append(htmlEscape(name))
                .append("\" value=\"")
                .append(htmlEscape(value))
                .append("\">\n");
        return this;
    }

    EntrancePage field(Field field) {
        String describedBy = field.wrong() ? " aria-describedby=\"alert\" aria-invalid=\"true\"" : "";
        String help = field.help().isEmpty()
                ? ""
                : "<span class=\"help\" id=\"%s-help\">%s</span>".formatted(field.name(), htmlEscape(field.help()));
        if (!help.isEmpty() && describedBy.isEmpty()) {
            describedBy = " aria-describedby=\"%s-help\"".formatted(field.name());
        }
        body.append("<label for=\"%s\">%s</label>%s%n".formatted(field.name(), htmlEscape(field.label()), help))
                .append("<input id=\"%s\" name=\"%s\" type=\"%s\" autocomplete=\"%s\" value=\"%s\"%s required%s>%n"
                        .formatted(
                                field.name(),
                                field.name(),
                                field.type(),
                                field.autocomplete(),
                                htmlEscape(field.value()),
                                field.first() ? " autofocus" : "",
                                describedBy));
        return this;
    }

    EntrancePage submit(String words) {
        body.append("<button class=\"press\" type=\"submit\">")
                .append(htmlEscape(words))
                .append("</button>\n</form>\n");
        return this;
    }

    ResponseEntity<String> answer() {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .body(html());
    }

    private String html() {
        return """
                <!doctype html>
                <html lang="en"%s>
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Assay</title>
                <link rel="icon" href="/assay/icon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/VAADIN/static/assets/fonts/source-serif-4/wght.css">
                <link rel="stylesheet" href="/VAADIN/static/assets/fonts/source-sans-3/wght.css">
                <link rel="stylesheet" href="/assay/tokens.css">
                <link rel="stylesheet" href="/assay/icons.css">
                <link rel="stylesheet" href="/assay/entrance.css">
                %s</head>
                <body>
                <main%s>
                <p class="mark"><span aria-hidden="true"></span>Assay</p>
                <h1>%s</h1>
                %s</main>
                </body>
                </html>
                """
                .formatted(scheme(), htmlEscape(title), style, mainClass, htmlEscape(title), body);
    }

    private String scheme() {
        Cookie cookie = WebUtils.getCookie(request, SCHEME_COOKIE);
        String value = cookie == null ? "" : cookie.getValue();
        return switch (value) {
            case "light" -> " theme=\"light\"";
            case "dark" -> " theme=\"dark\"";
            default -> "";
        };
    }

    /** One line to fill in. */
    record Field(
            String name,
            String label,
            String type,
            String autocomplete,
            String value,
            String help,
            boolean first,
            boolean wrong) {

        static Field text(String name, String label, String autocomplete) {
            return new Field(name, label, "text", autocomplete, "", "", false, false);
        }

        /** Never filled in again: a password does not go back over the wire. */
        static Field password(String name, String label, String autocomplete) {
            return new Field(name, label, "password", autocomplete, "", "", false, false);
        }

        Field value(@Nullable String typed) {
            return new Field(name, label, type, autocomplete, typed == null ? "" : typed, help, first, wrong);
        }

        Field help(String sentence) {
            return new Field(name, label, type, autocomplete, value, sentence, first, wrong);
        }

        Field focus() {
            return new Field(name, label, type, autocomplete, value, help, true, wrong);
        }

        Field wrong(boolean isWrong) {
            return new Field(name, label, type, autocomplete, value, help, first, isWrong);
        }

        /** The wrong field is the one to go on with; where none is, the first. */
        Field wrong(boolean isWrong, boolean isFirst) {
            return new Field(name, label, type, autocomplete, value, help, isWrong || isFirst, isWrong);
        }
    }
}
