package org.assay.evidence;

import static org.assay.account.Permission.ADD_EVIDENCE;
import static org.assay.account.Permission.READ;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.account.Requires;
import org.assay.evidence.capture.NotCaptured;
import org.assay.evidence.capture.WebCaptures;
import org.assay.evidence.citation.BibliographyEntry;
import org.assay.evidence.citation.CitationFormat;
import org.assay.kernel.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Asks an address for the details of what it names, in the form that DOIs' registries answer programs with. Nothing needs
 * it: what is not to be had is written down by hand.
 */
@Service
public class SourceLookups {

    private static final int LARGEST = 2 * 1024 * 1024;
    private static final String PREFERRED = "application/vnd.citationstyles.csl+json, application/json;q=0.5";

    private final WebCaptures web;
    private final String resolver;

    SourceLookups(WebCaptures web, @Value("${assay.doi-resolver}") String resolver) {
        this.web = web;
        this.resolver = resolver.strip();
    }

    /** Whether DOIs may be looked up from here at all. */
    @Requires({READ, ADD_EVIDENCE})
    public boolean isOpen() {
        return !resolver.isEmpty();
    }

    /**
     * What the registry says of a DOI, or an address of itself. Takes as long as the web does. Nothing is stored.
     *
     * @throws Refusal {@code LOOKUP_OFF}, {@code LOOKUP_UNREACHABLE}, {@code LOOKUP_UNKNOWN}, {@code LOOKUP_NO_DETAILS},
     *     or as a capture
     */
    @Requires(ADD_EVIDENCE)
    public SourceEntry look(String typed) {
        if (!isOpen()) throw new Refusal("LOOKUP_OFF");
        Optional<String> doi = Doi.of(typed);
        WebCaptures.Answer answer;
        try {
            answer = web.ask(doi.map(this::address).orElse(typed), PREFERRED, LARGEST);
        } catch (NotCaptured refused) {
            throw told(refused);
        }
        String host = answer.address().getHost();
        if (!answer.type().toLowerCase(Locale.ROOT).contains("json")) throw new Refusal("LOOKUP_NO_DETAILS", host);
        List<BibliographyEntry> entries = CitationFormat.CSL_JSON.read(new String(answer.body(), StandardCharsets.UTF_8));
        SourceEntry entry = entries.isEmpty() ? null : entries.getFirst().entry();
        if (entry == null) throw new Refusal("LOOKUP_NO_DETAILS", host);
        return entry;
    }

    /** Slashes divide the name's parts and stay. */
    private String address(String doi) {
        return resolver + URLEncoder.encode(doi, StandardCharsets.UTF_8).replace("%2F", "/").replace("+", "%20");
    }

    private static Refusal told(NotCaptured refused) {
        Object host = refused.arguments().isEmpty() ? "" : refused.arguments().getFirst();
        return switch (refused.code()) {
            case "CAPTURE_HOST_UNKNOWN", "CAPTURE_UNREACHABLE", "CAPTURE_TOO_SLOW", "CAPTURE_UNTRUSTED" ->
                new Refusal("LOOKUP_UNREACHABLE", host);
            case "CAPTURE_STATUS" ->
                refused.arguments().contains(404) ? new Refusal("LOOKUP_UNKNOWN", host) : new Refusal("LOOKUP_NO_DETAILS", host);
            default -> refused;
        };
    }
}
