package org.assay.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole main job over REST, import to report, as a program of the newsroom's would do it. */
@DatabaseTest
class MainJobApiTest {

    private static final String TEXT = "The bridge opened in 1932. It is 503 metres long. The bridge opened in 1932.";

    @Autowired
    MockMvc http;

    @Autowired
    JsonMapper json;

    @Autowired
    TestDesks desks;

    TestDesk desk;
    String checker;
    String editor;

    @BeforeEach
    void open() throws Exception {
        desk = desks.open();
        checker = token(Role.CHECKER);
        editor = token(Role.EDITOR);
    }

    private String token(Role role) throws Exception {
        var answer = send(
                MockMvcRequestBuilders.post("/api/v1/tokens"),
                null,
                Map.of("username", desk.member(role).username(), "password", TestDesks.PASSWORD));
        assertThat(answer.getStatus()).isIn(200, 201);
        return read(answer).get("token").asString();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String token, Object body)
            throws Exception {
        if (token != null) request.header("Authorization", "Bearer " + token);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
        }
        return http.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse post(String path, String token, Object body) throws Exception {
        return send(MockMvcRequestBuilders.post("/api/v1" + path), token, body);
    }

    private MockHttpServletResponse get(String path, String token) throws Exception {
        return send(MockMvcRequestBuilders.get("/api/v1" + path), token, null);
    }

    private JsonNode read(MockHttpServletResponse response) throws Exception {
        return json.readTree(response.getContentAsByteArray());
    }

    private JsonNode created(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(201);
        assertThat(response.getHeader("Location")).startsWith("/api/v1/");
        JsonNode answer = read(response);
        assertThat(answer.get("id").asString()).isNotBlank();
        return answer;
    }

    private void refused(MockHttpServletResponse response, int status, String field) throws Exception {
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        JsonNode problem = read(response);
        assertThat(problem.get("detail").asString()).endsWith(".").doesNotContain("refusal.");
        if (field != null) assertThat(problem.get("field").asString()).isEqualTo(field);
    }

    private String document() throws Exception {
        return created(post("/documents", checker, Map.of("title", "Bridges", "text", TEXT, "language", "en", "kind", "ARTICLE")))
                .get("id")
                .asString();
    }

    private String claim(String document) throws Exception {
        return created(post("/documents/" + document + "/claims", checker, Map.of("start", 0, "end", 26)))
                .get("id")
                .asString();
    }

    @Test
    void importToReport() throws Exception {
        String document = document();
        assertThat(get("/documents/" + document + "/text", checker).getContentAsString())
                .isEqualTo(TEXT);
        assertThat(read(get("/documents/" + document + "/units", checker)).toString())
                .contains("\"start\":27");
        JsonNode marked = created(post(
                "/documents/" + document + "/claims",
                checker,
                Map.of(
                        "start", 0,
                        "end", 26,
                        "statement", "The bridge was opened in 1932.",
                        "claimant", "Jane Doe",
                        "kind", "FIGURE",
                        "priority", "NORMAL")));
        String claim = marked.get("id").asString();
        assertThat(marked.get("exact").asString()).isEqualTo("The bridge opened in 1932.");
        assertThat(marked.get("claimant").get("name").asString()).isEqualTo("Jane Doe");

        String source = created(post(
                        "/sources",
                        checker,
                        Map.of("title", "Record", "url", "https://example.org/record", "primary", true)))
                .get("id")
                .asString();
        created(post(
                "/claims/" + claim + "/evidence",
                checker,
                Map.of("sourceId", source, "stance", "SUPPORTS", "quote", "opened in 1932", "locator", "p. 3")));
        assertThat(post("/claims/" + claim + "/take", checker, null).getStatus()).isEqualTo(200);
        String verdict = created(post(
                        "/claims/" + claim + "/verdicts",
                        checker,
                        Map.of("rating", "true", "summary", "It did.", "rationale", "The record says so.")))
                .get("id")
                .asString();
        created(post("/verdicts/" + verdict + "/decisions", editor, Map.of("decision", "APPROVE", "comment", "Good.")));

        assertThat(read(get("/claims/" + claim, checker)).get("state").asString())
                .isEqualTo("APPROVED");
        for (String format : new String[] {"html", "pdf", "csv", "json"}) {
            var report = get("/documents/" + document + "/report?format=" + format, editor);
            assertThat(report.getStatus()).as(format).isEqualTo(200);
            assertThat(report.getContentAsByteArray()).as(format).isNotEmpty();
        }
        JsonNode review = read(get("/claims/" + claim + "/claimreview", editor));
        assertThat(review.get("@type").asString()).isEqualTo("ClaimReview");
        assertThat(review.get("claimReviewed").asString()).isEqualTo("The bridge was opened in 1932.");
    }

    @Test
    void aPassageIsFoundByItsWordsAndWhatStandsAroundThem() throws Exception {
        String document = document();

        refused(
                post("/documents/" + document + "/claims", checker, Map.of("exact", "The bridge opened in 1932.")),
                422,
                "exact");
        JsonNode second = created(post(
                "/documents/" + document + "/claims",
                checker,
                Map.of("exact", "The bridge opened in 1932.", "prefix", "metres long. ")));
        assertThat(second.get("start").asInt()).isEqualTo(50);
    }

    @Test
    void theAuthorsApprovalIsAnsweredWithAConflict() throws Exception {
        String claim = claim(document());
        String source = created(post("/sources", editor, Map.of("title", "Record"))).get("id").asString();
        created(post("/claims/" + claim + "/evidence", editor, Map.of("sourceId", source, "stance", "SUPPORTS", "locator", "p. 3")));
        post("/claims/" + claim + "/take", editor, null);
        String verdict = created(post(
                        "/claims/" + claim + "/verdicts",
                        editor,
                        Map.of("rating", "true", "summary", "Yes.", "rationale", "So it says.")))
                .get("id")
                .asString();

        refused(post("/verdicts/" + verdict + "/decisions", editor, Map.of("decision", "APPROVE")), 409, null);
    }

    @Test
    void aChangeNamesTheVersionReadOrIsAConflict() throws Exception {
        String claim = claim(document());
        var patch = MockMvcRequestBuilders.patch("/api/v1/claims/" + claim);
        refused(send(patch, checker, Map.of("statement", "X.")), 422, "version");

        JsonNode changed = read(send(
                MockMvcRequestBuilders.patch("/api/v1/claims/" + claim),
                checker,
                Map.of("version", 0, "statement", "New words.", "priority", "HIGH")));
        assertThat(changed.get("statement").asString()).isEqualTo("New words.");
        assertThat(changed.get("priority").asString()).isEqualTo("HIGH");

        refused(
                send(
                        MockMvcRequestBuilders.patch("/api/v1/claims/" + claim),
                        editor,
                        Map.of("version", 0, "statement", "Other words.")),
                409,
                null);
    }

    @Test
    void theSameAddressWrittenDifferentlyIsTheSourceTheLibraryHas() throws Exception {
        JsonNode first = created(post("/sources", checker, Map.of("title", "Story", "url", "https://www.example.org/story/")));

        var again = post("/sources", checker, Map.of("title", "Story again", "url", "http://example.org/story?utm_source=x"));

        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(read(again).get("id")).isEqualTo(first.get("id"));
        assertThat(read(get("/sources?q=stor", checker)).get("total").asInt()).isEqualTo(1);
    }

    @Test
    void badRequestsAreToldWhichFieldIsWrong() throws Exception {
        String document = document();
        refused(post("/documents/" + document + "/claims", checker, Map.of("start", 0, "end", 999)), 422, "end");
        refused(post("/documents/" + document + "/claims", checker, Map.of("start", -1, "end", 5)), 422, "start");
        refused(post("/documents/" + document + "/claims", checker, Map.of("start", 5, "end", 5)), 422, "start");
        refused(post("/documents/" + document + "/claims", checker, Map.of("start", 0)), 422, "end");
        refused(post("/sources", checker, Map.of("title", "A", "url", "javascript:alert(1)")), 422, "url");
        refused(post("/sources", checker, Map.of("url", "https://a.org")), 422, "title");
        String claim = claim(document);
        refused(post("/claims/" + claim + "/verdicts", checker, Map.of("rating", "true", "summary", "x", "rationale", "x")), 409, null);
        refused(get("/claims/no-id", checker), 400, null);
        refused(get("/claims/00000000-0000-7000-8000-000000000000", checker), 404, null);
    }

    @Test
    void nobodyIsAnsweredWithoutAToken() throws Exception {
        for (String path : new String[] {"/documents", "/claims", "/sources", "/scales"}) {
            assertThat(get(path, null).getStatus()).as(path).isEqualTo(401);
        }
    }

    @Test
    void aViewerReadsButMayNotMark() throws Exception {
        String document = document();
        String viewer = token(Role.VIEWER);

        assertThat(get("/documents/" + document, viewer).getStatus()).isEqualTo(200);
        refused(post("/documents/" + document + "/claims", viewer, Map.of("start", 0, "end", 26)), 403, null);
    }
}
