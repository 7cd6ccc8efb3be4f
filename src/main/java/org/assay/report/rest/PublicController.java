package org.assay.report.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.assay.kernel.Ids;
import org.assay.kernel.Refusal;
import org.assay.report.PublicAddress;
import org.assay.report.PublicFile;
import org.assay.report.PublicSite;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What anybody may read: without a session, a cookie or a script. */
@RestController
class PublicController {

    private static final Set<String> FACES = Set.of(
            "serif-regular-latin", "serif-semibold-latin", "sans-regular-latin", "sans-semibold-latin",
            "serif-regular-cyrillic-greek", "serif-semibold-cyrillic-greek", "sans-regular-cyrillic-greek",
            "sans-semibold-cyrillic-greek");

    private final PublicSite site;
    private final PublicAddress address;
    private final byte[] style;

    PublicController(PublicSite site, PublicAddress address) throws IOException {
        this.site = site;
        this.address = address;
        String tokens = new String(resource("/META-INF/resources/assay/tokens.css"), StandardCharsets.UTF_8);
        String own = new String(resource("/org/assay/report/public.css"), StandardCharsets.UTF_8);
        style = (tokens + own).getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping({"/public", "/public/"})
    ResponseEntity<byte[]> index(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") String page,
            HttpServletRequest request) {
        int number = page.matches("\\d{1,5}") ? Integer.parseInt(page) : 0;
        return answer(site.index(q, number, base()), request);
    }

    @GetMapping("/public/claims/{id}")
    ResponseEntity<byte[]> claim(@PathVariable String id, HttpServletRequest request) {
        try {
            return answer(site.claim(Ids.parse(id), base()), request);
        } catch (Refusal malformed) {
            return answer(site.missing(base()), request);
        }
    }

    @GetMapping("/public/documents/{id}")
    ResponseEntity<byte[]> document(@PathVariable String id, HttpServletRequest request) {
        try {
            return answer(site.document(Ids.parse(id), base()), request);
        } catch (Refusal malformed) {
            return answer(site.missing(base()), request);
        }
    }

    @GetMapping("/public/corrections")
    ResponseEntity<byte[]> corrections(HttpServletRequest request) {
        return answer(site.corrections(base()), request);
    }

    @GetMapping("/public/feed.atom")
    ResponseEntity<byte[]> atom(HttpServletRequest request) {
        return answer(site.atom(base()), request);
    }

    @GetMapping("/public/feed.json")
    ResponseEntity<byte[]> jsonFeed(HttpServletRequest request) {
        return answer(site.jsonFeed(base()), request);
    }

    @GetMapping("/public/claimreviews.json")
    ResponseEntity<byte[]> claimReviews(HttpServletRequest request) {
        return answer(site.claimReviews(base()), request);
    }

    @GetMapping("/public/sitemap.xml")
    ResponseEntity<byte[]> sitemap(HttpServletRequest request) {
        return answer(site.sitemap(base()), request);
    }

    @GetMapping("/public/style.css")
    ResponseEntity<byte[]> style() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .body(style);
    }

    /** What a report as JSON is made like, for whoever reads one by program. */
    @GetMapping("/public/report.schema.json")
    ResponseEntity<byte[]> schema() throws IOException {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .contentType(MediaType.parseMediaType("application/schema+json"))
                .body(resource("/org/assay/report/report.schema.json"));
    }

    @GetMapping("/public/fonts/{face}.woff2")
    ResponseEntity<byte[]> font(@PathVariable String face, HttpServletRequest request) throws IOException {
        if (!FACES.contains(face)) return answer(site.missing(base()), request);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .contentType(MediaType.parseMediaType("font/woff2"))
                .body(resource("/org/assay/report/fonts/" + face + ".woff2"));
    }

    @GetMapping("/public/**")
    ResponseEntity<byte[]> elsewhere(HttpServletRequest request) {
        return answer(site.missing(base()), request);
    }

    private String base() {
        return address.base(ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    }

    /** Kept by whoever likes, but asked for each time: a correction is seen at once, and costs a few bytes till then. */
    private static ResponseEntity<byte[]> answer(PublicFile file, HttpServletRequest request) {
        @Nullable String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        boolean same = file.status() == 200 && known != null && known.contains(file.etag());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(same ? HttpStatus.NOT_MODIFIED.value() : file.status())
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .header(HttpHeaders.ETAG, file.etag());
        if (same) return answer.build();
        return answer.contentType(MediaType.parseMediaType(file.mediaType())).body(file.bytes());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = PublicController.class.getResourceAsStream(name)) {
            if (in == null) throw new IOException("not in the program: " + name);
            return in.readAllBytes();
        }
    }
}
