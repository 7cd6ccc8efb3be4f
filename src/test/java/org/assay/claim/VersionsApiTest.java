package org.assay.claim;

import static org.hamcrest.Matchers.endsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.account.Tokens;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Text;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class VersionsApiTest {

    private static final String OLDER = "The bridge opened in 1932 to great applause. It is 503 metres long.";

    @Autowired
    MockMvc mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    TestDesk desk;
    Text text;
    String path;

    @BeforeEach
    void aDraft() {
        desk = desks.open();
        text = cases.aText(desk, OLDER);
        path = "/api/v1/documents/" + text.document() + "/versions";
    }

    @Test
    void aVersionSaysHowManyClaimsWereFoundHow() throws Exception {
        text.marking("The bridge opened in 1932 to great applause.");
        text.marking("It is 503 metres long.");

        addText(OLDER.replace("great", "loud"))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", endsWith("/versions/2/occurrences")))
                .andExpect(jsonPath("$.number").value(2))
                .andExpect(jsonPath("$.claims.EXACT").value(1))
                .andExpect(jsonPath("$.claims.CHANGED").value(1))
                .andExpect(jsonPath("$.claims.ORPHANED").value(0));
    }

    @Test
    void aFileIsAVersionToo() throws Exception {
        MockMultipartFile file = new MockMultipartFile(
                "file", "draft.txt", "text/plain", (OLDER + " And more.").getBytes(StandardCharsets.UTF_8));

        mvc.perform(multipart(path).file(file).header("Authorization", bearer(Role.CHECKER)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value(2));
        call(Role.VIEWER, get(path))
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items[0].fileName").value("draft.txt"))
                .andExpect(jsonPath("$.items[0].current").value(true))
                .andExpect(jsonPath("$.items[1].current").value(false));
    }

    @Test
    void theSameTextIsRefusedWithASentence() throws Exception {
        addText(OLDER).andExpect(status().isConflict()).andExpect(jsonPath("$.code").value("VERSION_SAME"));
    }

    @Test
    void eachClaimIsListedWithItsPlacesAndDecidedOn() throws Exception {
        text.marking("The bridge opened in 1932 to great applause.");
        addText(OLDER.replace("great", "loud"));
        String listed = call(Role.VIEWER, get(path + "/2/occurrences"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.waiting").value(1))
                .andExpect(jsonPath("$.items[0].state").value("CHANGED"))
                .andExpect(jsonPath("$.items[0].start").doesNotExist())
                .andExpect(jsonPath("$.items[0].candidates[0].start").value(0))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String decision = "/api/v1/occurrences/"
                + JsonMapper.shared().readTree(listed).at("/items/0/id").asString() + "/decision";

        call(Role.CHECKER, post(decision).contentType(MediaType.APPLICATION_JSON).content("{\"start\": 0, \"end\": 43}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.decision").value("CONFIRMED"))
                .andExpect(jsonPath("$.waiting").value(false))
                .andExpect(jsonPath("$.end").value(43));
        call(Role.CHECKER, delete(decision)).andExpect(status().isOk()).andExpect(jsonPath("$.waiting").value(true));
        call(Role.CHECKER, post(decision).contentType(MediaType.APPLICATION_JSON).content("{\"decision\": \"LET_GO\"}"))
                .andExpect(jsonPath("$.decision").value("LET_GO"));
        call(Role.CHECKER, post(decision).contentType(MediaType.APPLICATION_JSON).content("{}"))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void theFirstVersionListsItsMarks() throws Exception {
        text.marking("It is 503 metres long.");

        call(Role.VIEWER, get(path + "/1/occurrences"))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].state").value("EXACT"));
        call(Role.VIEWER, get(path + "/7/occurrences")).andExpect(status().isNotFound());
    }

    @Test
    void whoMayOnlyReadAddsNoVersion() throws Exception {
        call(Role.VIEWER, post(path).contentType(MediaType.APPLICATION_JSON).content("{\"text\": \"x\"}"))
                .andExpect(status().isForbidden());
    }

    private ResultActions addText(String newer) throws Exception {
        String body = JsonMapper.shared().writeValueAsString(java.util.Map.of("text", newer));
        return call(Role.CHECKER, post(path).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private ResultActions call(Role role, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("Authorization", bearer(role)));
    }

    private String bearer(Role role) {
        return "Bearer " + tokens.issue(desk.member(role)).token();
    }
}
