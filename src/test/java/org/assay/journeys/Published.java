package org.assay.journeys;

import java.util.Map;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;

/** A claim in a text of its own, checked by the one and approved by the other. */
record Published(AssayServer server, String document, String claim) {

    static Published approved(AssayServer server, String title, String words) {
        Api api = server.api("checker");
        String document = api.post("documents", Map.of("title", title, "text", words, "language", "en"))
                .get("id")
                .asString();
        String claim = api.post("documents/" + document + "/claims", Map.of("exact", words)).get("id").asString();
        String source = api.post(
                        "sources",
                        Map.of("title", "Record of " + title, "primary", true, "url", "https://records.example.org/" + claim))
                .get("id")
                .asString();
        api.post(
                "claims/" + claim + "/evidence",
                Map.of("sourceId", source, "stance", "SUPPORTS", "locator", "p. 2", "quote", words));
        api.post("claims/" + claim + "/take", Map.of());
        String verdict = api.post(
                        "claims/" + claim + "/verdicts",
                        Map.of("rating", "true", "summary", "It was so: " + words, "rationale", "The **record** says so."))
                .get("id")
                .asString();
        server.api("editor").post("verdicts/" + verdict + "/decisions", Map.of("decision", "APPROVE"));
        return new Published(server, document, claim);
    }

    Published publish() {
        server.api("editor").post("claims/" + claim + "/publications", Map.of());
        return this;
    }

    /** @param seen how often readers were told of it until now */
    Published correct(String note, int seen) {
        server.api("editor")
                .post("claims/" + claim + "/publications", Map.of("kind", "CORRECTION", "note", note, "seen", seen));
        return this;
    }

    Published retract(String note, int seen) {
        server.api("editor").post("claims/" + claim + "/retraction", Map.of("note", note, "seen", seen));
        return this;
    }

    String panel() {
        return "/documents/" + document + "?claim=" + claim;
    }

    String page() {
        return "/public/claims/" + claim;
    }
}
