package org.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.account.Tokens;
import org.assay.kernel.Conflict;
import org.assay.kernel.NotFound;
import org.assay.kernel.Refusal;
import org.assay.review.Reviews;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class PublicationsTest {

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Publications publications;

    @Autowired
    Reviews reviews;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvc mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    JsonMapper json;

    TestDesk desk;

    @BeforeEach
    void open() {
        desk = desks.open();
    }

    @Test
    void nothingIsPublicUntilAnEditorPublishesAnApprovedVerdict() throws Exception {
        Case checked = cases.aClaim(desk);
        open(page(checked)).andExpect(status().isNotFound());
        refused(checked, "PUBLICATION_REFUSED");
        checked.approved();
        open(page(checked)).andExpect(status().isNotFound());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.as(Role.CHECKER, () -> publications.publish(first(checked))))
                .matches(refusal -> refusal.code().equals("NOT_PERMITTED"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> desks.open().as(Role.EDITOR, () -> publications.publish(first(checked))));

        publish(checked);

        String html = body(open(page(checked))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("Cache-Control", "public, no-cache"))
                .andExpect(header().string(
                        "Content-Security-Policy", org.hamcrest.Matchers.startsWith("default-src 'none'"))));
        JsonNode review = review(html);
        assertThat(review.get("@type").asString()).isEqualTo("ClaimReview");
        assertThat(review.get("url").asString()).endsWith(page(checked));
        assertThat(review.has("dateModified")).isFalse();
        assertThat(html).contains("Checked by", "Approved by", review.get("reviewRating").get("alternateName").asString());
        refused(checked, "PUBLICATION_OVERTAKEN");
    }

    @Test
    void whatIsUnchangedIsNotSentTwice() throws Exception {
        Case checked = published();
        String etag = open(page(checked)).andReturn().getResponse().getHeader("ETag");

        mvc.perform(get(page(checked)).header("If-None-Match", etag)).andExpect(status().isNotModified());
        correct(checked, RevisionKind.UPDATE, "More is known.", 1);
        mvc.perform(get(page(checked)).header("If-None-Match", etag)).andExpect(status().isOk());
    }

    @Test
    void aCorrectionShowsInPageLedgerFeedsAndClaimReviewAtOnce() throws Exception {
        Case checked = published();
        body(open("/public/corrections"));
        body(open("/public/feed.atom"));
        String note = "We wrote \"1932\" & meant <b>1933</b>.\nSorry \uD83D\uDE4F </script>";
        for (RevisionKind kind : new RevisionKind[] {null, RevisionKind.RETRACTION, RevisionKind.PUBLICATION}) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> correct(checked, kind, note, 1));
        }
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> correct(checked, RevisionKind.CORRECTION, "  ", 1))
                .matches(refusal -> refusal.code().equals("CORRECTION_NOTE_MISSING"));

        correct(checked, RevisionKind.CORRECTION, note, 1);

        String html = body(open(page(checked)));
        assertThat(html).contains("What this page said before", "&lt;b&gt;1933").doesNotContain("<b>1933");
        JsonNode review = review(html);
        assertThat(review.get("dateModified").asString()).isNotBlank();
        assertThat(review.get("correction").get(0).get("text").asString()).isEqualTo(note);
        assertThat(body(open("/public/corrections"))).contains("&lt;b&gt;1933", page(checked));
        assertThat(body(open("/public/feed.atom"))).contains("&lt;b&gt;1933");
        assertThat(json.readTree(body(open("/public/feed.json"))).toString()).contains("1933");
        assertThat(json.readTree(body(open("/public/claimreviews.json"))).toString()).contains("CorrectionComment");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> correct(checked, RevisionKind.UPDATE, "Too late.", 1))
                .matches(refusal -> refusal.code().equals("PUBLICATION_OVERTAKEN"));
    }

    @Test
    void whatIsRetractedLeavesATombstoneWithoutAClaimReview() throws Exception {
        Case checked = published();

        desk.run(Role.EDITOR, () -> publications.retract(checked.claim(), "The record was of another bridge.", 1));

        String html = body(open(page(checked)).andExpect(status().isGone()));
        assertThat(html).contains("The record was of another bridge.", "What this page said before");
        assertThat(DATA.matcher(html).find()).isFalse();
        assertThat(body(open("/public/feed.atom"))).contains("The record was of another bridge.");
        assertThat(body(open("/public/sitemap.xml"))).doesNotContain(page(checked));
        assertThat(body(open("/public/claimreviews.json"))).contains("dateDeleted");
        refused(checked, "PUBLICATION_RETRACTED");
    }

    @Test
    void aReopenedVerdictStaysUpMarkedAsUnderReview() throws Exception {
        Case checked = published();
        assertThat(body(open(page(checked)))).doesNotContain("Under review");

        desk.run(Role.EDITOR, () -> reviews.reopen(checked.claim(), "A reader wrote."));

        assertThat(body(open(page(checked)).andExpect(status().isOk()))).contains("Under review");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> correct(checked, RevisionKind.UPDATE, "Not yet.", 1))
                .matches(refusal -> refusal.code().equals("PUBLICATION_REFUSED"));
    }

    @Test
    void aDocumentIsPublishedInOneGoWithoutWhatIsRefused() throws Exception {
        Cases.Text text = cases.aText(desk, "The bridge opened in 1932. It is 503 metres long.");
        Case ready = text.marking("The bridge opened in 1932.");
        Case waiting = text.marking("It is 503 metres long.");
        ready.approved();
        waiting.proposed();

        Publications.PublishedDocument done = desk.as(Role.EDITOR, () -> publications.publish(text.document()));

        assertThat(done.published()).isEqualTo(1);
        assertThat(done.refused()).extracting(PublicationPreview::claim).containsExactly(waiting.claim());
        assertThat(body(open(PublicAddress.document(text.document().value())).andExpect(status().isOk())))
                .contains(page(ready))
                .doesNotContain(page(waiting));
    }

    @Test
    void theDatabaseRewritesNoRevision() {
        Case checked = published();

        assertThatThrownBy(() -> database.sql("update publication set note = 'x' where claim_id = ?")
                        .param(checked.claim().value())
                        .update())
                .isInstanceOf(Exception.class);
        assertThatThrownBy(() -> database.sql("delete from publication where claim_id = ?")
                        .param(checked.claim().value())
                        .update())
                .isInstanceOf(Exception.class);
    }

    @Test
    void feedsAndTheMapAreWellFormed() throws Exception {
        published();
        DocumentBuilderFactory strict = DocumentBuilderFactory.newInstance();
        strict.setNamespaceAware(true);
        for (String xml : new String[] {"/public/feed.atom", "/public/sitemap.xml"}) {
            byte[] bytes = open(xml).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
            assertThat(strict.newDocumentBuilder()
                            .parse(new ByteArrayInputStream(bytes))
                            .getDocumentElement()
                            .getChildNodes()
                            .getLength())
                    .isPositive();
        }
        assertThat(json.readTree(body(open("/public/feed.json"))).get("items").size()).isPositive();
    }

    @Test
    void wrongAddressesAndSearchesAreAnsweredCalmly() throws Exception {
        published();
        open("/public/claims/none").andExpect(status().isNotFound());
        open("/public/nowhere/at/all").andExpect(status().isNotFound());
        open("/public/documents/00000000-0000-0000-0000-000000000000").andExpect(status().isNotFound());
        open("/public/fonts/secret.woff2").andExpect(status().isNotFound());
        open("/public/style.css").andExpect(status().isOk());
        String hostile = "\"><script>alert(1)</script>%_!'";
        String html = body(mvc.perform(get("/public").param("q", hostile).param("page", "-7")).andExpect(status().isOk()));
        assertThat(html).contains("No check matches").doesNotContain("<script>alert");
        mvc.perform(post("/public")).andExpect(status().is4xxClientError());
    }

    @Test
    void programsPublishCorrectAndRetract() throws Exception {
        Case checked = cases.aClaim(desk);
        checked.approved();
        String path = "/api/v1/claims/" + checked.claim();

        call(path + "/publications", "{}").andExpect(status().isOk()).andExpect(jsonPath("$.number").value(1));
        call(path + "/publications", "{\"kind\":\"CORRECTION\",\"seen\":1}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("note"));
        call(path + "/publications", "{\"kind\":\"CORRECTION\",\"note\":\"Mended.\",\"seen\":1}")
                .andExpect(jsonPath("$.number").value(2));
        call(path + "/retraction", "{\"note\":\"Taken back.\",\"seen\":1}").andExpect(status().isConflict());
        call(path + "/retraction", "{\"note\":\"Taken back.\",\"seen\":2}").andExpect(jsonPath("$.number").value(3));
    }

    @Test
    void aDownloadedReviewNamesThePageOfReadersOnceThereIsOne() throws Exception {
        Case checked = cases.aClaim(desk);
        checked.approved();
        assertThat(downloaded(checked).get("url").asString()).doesNotContain(PublicAddress.PATH);

        publish(checked);

        assertThat(downloaded(checked).get("url").asString()).endsWith(page(checked));
    }

    private JsonNode downloaded(Case checked) throws Exception {
        String token = tokens.issue(desk.member(Role.EDITOR)).token();
        return json.readTree(body(mvc.perform(get("/api/v1/claims/" + checked.claim() + "/claimreview")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .andExpect(status().isOk())));
    }

    private ResultActions call(String path, String body) throws Exception {
        String token = tokens.issue(desk.member(Role.EDITOR)).token();
        return mvc.perform(post(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private Case published() {
        Case checked = cases.aClaim(desk);
        checked.approved();
        publish(checked);
        return checked;
    }

    private void publish(Case checked) {
        desk.as(Role.EDITOR, () -> publications.publish(first(checked)));
    }

    private void correct(Case checked, RevisionKind kind, String note, int seen) {
        desk.as(Role.EDITOR, () -> publications.publish(new PublishClaim(checked.claim(), kind, note, seen)));
    }

    private void refused(Case checked, String code) {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> publish(checked))
                .matches(refusal -> refusal.code().equals(code));
    }

    private static PublishClaim first(Case checked) {
        return PublishClaim.first(checked.claim());
    }

    private static String page(Case checked) {
        return PublicAddress.claim(checked.claim().value());
    }

    private ResultActions open(String path) throws Exception {
        return mvc.perform(get(path));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private JsonNode review(String html) {
        Matcher found = DATA.matcher(html);
        assertThat(found.find()).isTrue();
        JsonNode review = json.readTree(found.group(1));
        assertThat(found.find()).isFalse();
        return review;
    }
}
