package org.assay.document.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.Tokens;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the document endpoints answer to whoever makes a mistake, or means harm. */
@DatabaseTest
class DocumentsApiTest {

    private static final String DOCUMENTS = "/api/v1/documents";
    private static final String TEXT = "The bridge opened in 1932. It is 503 metres long.";

    @Autowired
    MockMvc http;

    @Autowired
    JsonMapper json;

    @Autowired
    TestDesks desks;

    @Autowired
    Tokens tokens;

    String checker;

    @BeforeEach
    void open() {
        checker = anotherDesksChecker();
    }

    private String anotherDesksChecker() {
        return tokens.issue(desks.open().member(Role.CHECKER)).token();
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return http.perform(request.header("Authorization", "Bearer " + checker)).andReturn().getResponse();
    }

    private MockHttpServletResponse get(String path) throws Exception {
        return send(MockMvcRequestBuilders.get(path));
    }

    private MockHttpServletResponse post(String path, String body) throws Exception {
        return send(MockMvcRequestBuilders.post(path).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private MockHttpServletResponse post(String path, Map<String, ?> body) throws Exception {
        return post(path, json.writeValueAsString(body));
    }

    private MockHttpServletResponse upload(String name, byte[] content) throws Exception {
        return send(MockMvcRequestBuilders.multipart(DOCUMENTS).file(new MockMultipartFile("file", name, null, content)));
    }

    private MockHttpServletResponse upload(String name, String content) throws Exception {
        return upload(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode read(MockHttpServletResponse response) throws Exception {
        return json.readTree(response.getContentAsByteArray());
    }

    private JsonNode created(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(201);
        JsonNode answer = read(response);
        assertThat(response.getHeader("Location")).endsWith("/" + answer.get("id").asString());
        return answer;
    }

    private void refused(MockHttpServletResponse response, int status, String field) throws Exception {
        String body = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(body).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        JsonNode problem = json.readTree(body);
        assertThat(problem.get("detail").asString())
                .endsWith(".")
                .doesNotContain("refusal.", "Exception", "org.assay");
        assertThat(problem.path("field").asString("")).as(body).isEqualTo(field == null ? "" : field);
    }

    private String document() throws Exception {
        return created(post(DOCUMENTS, Map.of("title", "Bridges", "text", TEXT, "language", "en")))
                .get("id")
                .asString();
    }

    private String claim(String document) throws Exception {
        return created(post(DOCUMENTS + "/" + document + "/claims", Map.of("start", 0, "end", 26)))
                .get("id")
                .asString();
    }

    @ParameterizedTest
    @CsvSource({
        "kind, NOVEL, 422",
        "language, not a language, 422",
        "url, ftp://example.org/, 422",
        "url, javascript:alert(1), 422",
        "url, https://, 422",
        "publishedOn, 2026-02-30, 400",
        "publishedOn, yesterday, 400",
    })
    void theFieldThatIsWrongIsNamed(String field, String value, int status) throws Exception {
        Map<String, String> body = new HashMap<>(Map.of("title", "Bridges", "text", TEXT));
        body.put(field, value);
        refused(post(DOCUMENTS, body), status, field);
        refused(
                send(MockMvcRequestBuilders.multipart(DOCUMENTS)
                        .file(new MockMultipartFile("file", "a.txt", null, TEXT.getBytes(StandardCharsets.UTF_8)))
                        .param(field, value)),
                status,
                field);
        assertThat(read(get(DOCUMENTS)).get("total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"title, 501", "byline, 501", "publication, 301"})
    void aFieldThatIsTooLongIsNamed(String field, int length) throws Exception {
        Map<String, String> body = new HashMap<>(Map.of("title", "Bridges", "text", TEXT));
        body.put(field, "x".repeat(length));
        refused(post(DOCUMENTS, body), 422, field);
    }

    @Test
    void aTextThatIsMissingEmptyOrNoTextIsRefused() throws Exception {
        refused(post(DOCUMENTS, Map.of("title", "Bridges")), 422, "text");
        refused(post(DOCUMENTS, Map.of("text", "")), 422, "text");
        refused(post(DOCUMENTS, Map.of("text", " \n\t \u200B")), 422, "text");
        refused(post(DOCUMENTS, Map.of("text", Map.of("not", "a text"))), 400, "text");
        refused(post(DOCUMENTS, "{\"text\": [1, 2]}"), 400, "text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "null", "{\"text\": \"a\"", "\u0000", "{\"text\": \"\\q\"}"})
    void malformedJsonIsRefused(String body) throws Exception {
        assertThat(post(DOCUMENTS, body).getStatus()).isEqualTo(400);
        assertThat(post(DOCUMENTS, body).getContentType()).startsWith("application/problem+json");
    }

    @Test
    void anotherContentTypeIsRefused() throws Exception {
        refused(
                send(MockMvcRequestBuilders.post(DOCUMENTS).contentType(MediaType.APPLICATION_XML).content("<text/>")),
                415,
                null);
        refused(send(MockMvcRequestBuilders.post(DOCUMENTS).content(TEXT)), 415, null);
        refused(send(MockMvcRequestBuilders.put(DOCUMENTS).content(TEXT)), 405, null);
    }

    @Test
    void anUploadWithoutAFileIsRefused() throws Exception {
        refused(send(MockMvcRequestBuilders.multipart(DOCUMENTS)), 400, "file");
        refused(
                send(MockMvcRequestBuilders.multipart(DOCUMENTS)
                        .file(new MockMultipartFile("document", "a.txt", null, new byte[] {65}))),
                400,
                "file");
        refused(upload("empty.txt", ""), 422, "file");
    }

    @Test
    void aFileOverTheLimitIsRefused() throws Exception {
        refused(upload("large.txt", new byte[50 * 1024 * 1024 + 1]), 413, "file");
    }

    @Test
    void filesThatAreNoDocumentsAreRefused() throws Exception {
        refused(upload("photo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}), 422, "file");
        refused(upload("old.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0}), 422, "file");
        refused(upload("notes.rtf", "{\\rtf1 text}"), 422, "file");
        refused(upload("not.docx", "Just text."), 422, "file");
        refused(upload("not.pdf", "Just text."), 422, "file");
        refused(upload("cut.pdf", "%PDF-1.7\n1 0 obj"), 422, "file");
        assertThat(read(get(DOCUMENTS)).get("total").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd.txt",
                "..\\..\\windows\\system.txt",
                "/etc/passwd",
                "..",
                "",
                "\u202Etxt.exe",
                "a\u0000b.txt",
                "a\r\nSet-Cookie: b.txt",
                "\"><script>.txt",
                "\uD800.txt",
                "CON",
            })
    void whateverAFileIsCalledItsNameIsHarmless(String name) throws Exception {
        JsonNode document = created(upload(name, TEXT));

        String stored = document.get("file").get("name").asString();
        assertThat(stored).isNotBlank().doesNotContain("/", "\\", "\"", "<", "\u202E");
        assertThat(stored.codePoints()).noneMatch(Character::isISOControl);
        assertThat(document.get("title").asString()).isNotBlank();
        assertThat(document.get("title").asString().codePoints()).noneMatch(Character::isISOControl);
    }

    @Test
    void aNameOfThreeHundredCharactersIsCutBeforeItsEnding() throws Exception {
        String stored = created(upload("n".repeat(300) + ".txt", TEXT)).get("file").get("name").asString();
        assertThat(stored).hasSizeLessThanOrEqualTo(150).endsWith("n.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/text", "/units", "/claims", "/report?format=csv"})
    void whatIsNotThereAndWhatIsAnotherDesksAreTheSame(String part) throws Exception {
        String theirs = document();
        checker = anotherDesksChecker();

        refused(get(DOCUMENTS + "/no-id" + part), 400, null);
        refused(get(DOCUMENTS + "/0197d3a0-0000-7000-8000-000000000000" + part), 404, null);
        refused(get(DOCUMENTS + "/" + theirs + part), 404, null);
    }

    @Test
    void anotherDesksClaimCanBeNeitherReadNorChanged() throws Exception {
        String document = document();
        String claim = claim(document);
        checker = anotherDesksChecker();

        refused(get("/api/v1/claims/" + claim), 404, null);
        refused(patch(claim, Map.of("version", 0, "statement", "Mine now.")), 404, null);
        refused(post("/api/v1/claims/" + claim + "/take", Map.of()), 404, null);
        refused(post(DOCUMENTS + "/" + document + "/claims", Map.of("start", 0, "end", 26)), 404, null);
    }

    private MockHttpServletResponse patch(String claim, Map<String, ?> body) throws Exception {
        return send(MockMvcRequestBuilders.patch("/api/v1/claims/" + claim)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body)));
    }

    @Test
    void aChangeWithoutTheVersionReadOrWithAnOldOneIsRefused() throws Exception {
        String claim = claim(document());

        refused(patch(claim, Map.of("statement", "New.")), 422, "version");
        refused(patch(claim, Map.of("version", "newest", "statement", "New.")), 422, "version");
        assertThat(patch(claim, Map.of("version", 0, "statement", "New.")).getStatus()).isEqualTo(200);

        MockHttpServletResponse late = patch(claim, Map.of("version", 0, "statement", "Newer."));
        refused(late, 409, "version");
        assertThat(read(get("/api/v1/claims/" + claim)).get("statement").asString()).isEqualTo("New.");
    }

    @ParameterizedTest
    @CsvSource({
        "page=-1, page",
        "page=2147483647&size=500, page",
        "page=one, page",
        "size=0, size",
        "size=501, size",
        "size=99999999999, size",
        "sort=password, sort",
        "kind=NOVEL, kind",
        "status=DONE, status",
    })
    void aListIsAskedForWithinItsBounds(String query, String field) throws Exception {
        MockHttpServletResponse answer = get(DOCUMENTS + "?" + query);
        refused(answer, answer.getStatus() == 400 ? 400 : 422, field);
    }

    @Test
    void aPageBehindTheLastIsEmpty() throws Exception {
        document();
        JsonNode list = read(get(DOCUMENTS + "?page=7&size=10"));
        assertThat(list.get("items").isEmpty()).isTrue();
        assertThat(list.get("total").asInt()).isOne();
        assertThat(list.get("page").asInt()).isEqualTo(7);
        assertThat(list.get("size").asInt()).isEqualTo(10);
    }

    /** PostgreSQL stores no NUL, and no database half a surrogate pair. */
    @Test
    void nulAndLoneSurrogatesAreStoredAsReplacementCharacters() throws Exception {
        String text = "A bridge \\u0000 opened\\uD800 in 1932 \\uDC00. \\uD83D\\uDE00 It stands.";
        JsonNode document = created(post(DOCUMENTS, "{\"title\": \"Br\\u0000id\\uD800ges\", \"text\": \"" + text + "\"}"));

        String stored = get(DOCUMENTS + "/" + document.get("id").asString() + "/text").getContentAsString(StandardCharsets.UTF_8);
        assertThat(stored).isEqualTo("A bridge \uFFFD opened\uFFFD in 1932 \uFFFD. \uD83D\uDE00 It stands.");
        assertThat(document.get("replacedCharacters").asInt()).isEqualTo(3);
        assertThat(document.get("title").asString()).doesNotContain("\u0000", "\uD800");
    }

    @Test
    void whatNoDatabaseStoresNeverCostsAnAnswer() throws Exception {
        String bad = "x \\u0000 \\uD800 y";
        String document = document();
        created(post(
                DOCUMENTS + "/" + document + "/claims",
                "{\"start\": 0, \"end\": 26, \"statement\": \"" + bad + "\", \"claimant\": \"" + bad + "\"}"));
        String claim = claim(document);
        String source = created(post("/api/v1/sources", "{\"title\": \"" + bad + "\", \"publisher\": \"" + bad + "\"}"))
                .get("id")
                .asString();
        created(post(
                "/api/v1/claims/" + claim + "/evidence",
                "{\"sourceId\": \"%s\", \"stance\": \"SUPPORTS\", \"quote\": \"%s\", \"locator\": \"%s\", \"note\": \"%s\"}"
                        .formatted(source, bad, bad, bad)));
        assertThat(post("/api/v1/claims/" + claim + "/take", Map.of()).getStatus()).isEqualTo(200);
        created(post(
                "/api/v1/claims/" + claim + "/verdicts",
                "{\"rating\": \"true\", \"summary\": \"%s\", \"rationale\": \"%s\"}".formatted(bad, bad)));
        for (String path : new String[] {DOCUMENTS, "/api/v1/claims", "/api/v1/sources"}) {
            assertThat(get(path + "?q=a%00b").getStatus()).as(path).isEqualTo(200);
        }
        assertThat(get(DOCUMENTS + "?language=%00").getStatus()).isEqualTo(200);
    }
}
