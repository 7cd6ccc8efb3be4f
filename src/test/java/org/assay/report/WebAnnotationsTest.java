package org.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.account.Tokens;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class WebAnnotationsTest {

    private static final String OPENED = "The bridge \uD83C\uDF09 opened in 1932.";
    private static final String TEXT = "\uD83D\uDEA2\uD83D\uDEA2 Ships pass. " + OPENED + " It is 503 metres long.";

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

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
    void placesAreCountedInCodePoints() throws Exception {
        Cases.Text text = cases.aText(desk, TEXT);
        text.marking(OPENED).approved();

        JsonNode annotation = items(text).get(0);

        JsonNode selectors = annotation.get("target").get("selector");
        assertThat(selectors.get(0).get("exact").asString()).isEqualTo(OPENED);
        int start = selectors.get(1).get("start").asInt();
        int end = selectors.get(1).get("end").asInt();
        int[] points = TEXT.codePoints().toArray();
        assertThat(new String(points, start, end - start)).isEqualTo(OPENED);
        assertThat(annotation.get("motivation").asString()).isEqualTo("assessing");
        assertThat(annotation.get("target").get("source").asString()).startsWith("urn:uuid:");
    }

    @Test
    void aVerdictThatNobodyApprovedStaysHere() throws Exception {
        Cases.Text text = cases.aText(desk, TEXT);
        Case checked = text.marking(OPENED);
        checked.proposed();

        JsonNode annotation = items(text).get(0);

        assertThat(annotation.get("motivation").asString()).isEqualTo("highlighting");
        assertThat(annotation.get("body").size()).isEqualTo(1);
        assertThat(annotation.toString()).doesNotContain("It did.");
    }

    @Test
    void onlyTheDeskTakesThemAway() throws Exception {
        Cases.Text text = cases.aText(desk, TEXT);

        ask(text, desks.open()).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/documents/" + text.document() + "/annotations")).andExpect(status().isUnauthorized());
    }

    private JsonNode items(Cases.Text text) throws Exception {
        String body = ask(text, desk)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return json.readTree(body).get("first").get("items");
    }

    private ResultActions ask(Cases.Text text, TestDesk by) throws Exception {
        return mvc.perform(get("/api/v1/documents/" + text.document() + "/annotations")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.issue(by.member(Role.EDITOR)).token()));
    }
}
