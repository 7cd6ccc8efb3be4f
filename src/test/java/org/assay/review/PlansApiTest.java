package org.assay.review;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class PlansApiTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    TestDesk desk;
    Case open;
    String plan;

    @BeforeEach
    void aClaim() {
        desk = desks.open();
        open = cases.aClaim(desk);
        plan = "/api/v1/claims/" + open.claim() + "/plan";
    }

    @Test
    void aClaimIsPlannedAndNobodysChangeIsLost() throws Exception {
        Map<String, Object> wanted = Map.of("version", 0, "due", "2126-03-01T18:00:00Z", "helpers", List.of());
        send(Role.EDITOR, put(plan), wanted)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.due").value("2126-03-01T18:00:00Z"));
        send(Role.EDITOR, put(plan), wanted).andExpect(status().isConflict());
        send(Role.EDITOR, get(plan), Map.of()).andExpect(jsonPath("$.version").value(1));
    }

    @Test
    void badPlansAreRefusedInWords() throws Exception {
        send(Role.EDITOR, put(plan), Map.of("due", "2126-03-01T18:00:00Z")).andExpect(code("PLAN_VERSION_MISSING"));
        send(Role.EDITOR, put(plan), Map.of("version", 0, "due", "Friday")).andExpect(code("PLAN_DUE_UNREADABLE"));
        send(Role.EDITOR, put(plan), Map.of("version", 0, "due", "2020-03-01T18:00:00Z")).andExpect(code("DUE_PAST"));
        send(Role.CHECKER, put(plan), Map.of("version", 0)).andExpect(status().isForbidden());
    }

    @Test
    void manyAreDoneAtOnceAfterAPreview() throws Exception {
        Case other = cases.aClaim(desk);
        Map<String, Object> wanted = new HashMap<>(Map.of(
                "action", "PRIORITISE",
                "priority", "URGENT",
                "preview", true,
                "claims", List.of(Map.of("id", open.claim().toString()), Map.of("id", other.claim().toString()))));
        send(Role.EDITOR, post("/api/v1/bulk"), wanted).andExpect(jsonPath("$.done", hasSize(2)));
        wanted.put("preview", false);
        send(Role.EDITOR, post("/api/v1/bulk"), wanted).andExpect(jsonPath("$.done", hasSize(2)));
        send(Role.EDITOR, post("/api/v1/bulk"), wanted)
                .andExpect(jsonPath("$.done", hasSize(0)))
                .andExpect(jsonPath("$.already", hasSize(2)));
    }

    @Test
    void aClaimThatSomebodyElseLeadsByNowIsLeftToThem() throws Exception {
        open.taken();
        Map<String, Object> wanted = Map.of(
                "action", "ASSIGN",
                "to", desk.another(Role.CHECKER).person().toString(),
                "claims", List.of(Map.of("id", open.claim().toString())));
        send(Role.EDITOR, post("/api/v1/bulk"), wanted)
                .andExpect(jsonPath("$.done", hasSize(0)))
                .andExpect(jsonPath("$.refused[0].code").value("BULK_LEAD_CHANGED"));
    }

    @Test
    void aClaimThatIsNotThereIsSaid() throws Exception {
        String stranger = cases.aClaim(desks.open()).claim().toString();
        send(Role.EDITOR, post("/api/v1/bulk"), Map.of(
                        "action", "PRIORITISE",
                        "priority", "URGENT",
                        "claims", List.of(Map.of("id", stranger), Map.of("id", open.claim().toString()))))
                .andExpect(jsonPath("$.done", hasSize(1)))
                .andExpect(jsonPath("$.refused[0].claim").value(stranger))
                .andExpect(jsonPath("$.refused[0].code").value("NOT_FOUND"));
    }

    @Test
    void badBulksAreRefusedInWords() throws Exception {
        List<Map<String, String>> one = List.of(Map.of("id", open.claim().toString()));
        send(Role.EDITOR, post("/api/v1/bulk"), Map.of("claims", one)).andExpect(code("BULK_ACTION"));
        send(Role.EDITOR, post("/api/v1/bulk"), Map.of("action", "RELEASE")).andExpect(code("BULK_CLAIMS"));
        send(Role.EDITOR, post("/api/v1/bulk"), Map.of("action", "ASSIGN", "claims", one)).andExpect(code("BULK_FIELD_MISSING"));
        send(Role.EDITOR, post("/api/v1/bulk"), Map.of("action", "DANCE", "claims", one)).andExpect(status().isBadRequest());
    }

    @Test
    void aDocumentIsLetGoOverTheApiToo() throws Exception {
        String document = "/api/v1/documents/" + open.text().document();
        String answer = send(Role.EDITOR, get(document + "/closing"), Map.of())
                .andExpect(jsonPath("$.open[0].awaits").value("CHECKER"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String seen = JsonMapper.shared().readTree(answer).get("seen").asString();
        List<Map<String, String>> holes = List.of(Map.of("claim", open.claim().toString(), "reason", "Known to be so."));
        send(Role.EDITOR, post(document + "/release"), Map.of("holes", holes)).andExpect(code("RELEASE_SEEN_MISSING"));
        send(Role.EDITOR, post(document + "/release"), Map.of("seen", "old", "holes", holes))
                .andExpect(status().isConflict())
                .andExpect(code("RELEASE_CHANGED"));
        send(Role.EDITOR, post(document + "/release"), Map.of("seen", seen, "holes", holes))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("RELEASED"))
                .andExpect(jsonPath("$.release.holes[0].reason").value("Known to be so."));
        send(Role.EDITOR, post(document + "/release/withdraw"), Map.of("reason", "Not so."))
                .andExpect(jsonPath("$.release").doesNotExist());
    }

    private static org.springframework.test.web.servlet.ResultMatcher code(String code) {
        return jsonPath("$.code").value(code);
    }

    private ResultActions send(Role role, MockHttpServletRequestBuilder request, Map<String, ?> body) throws Exception {
        return call(
                role,
                request.contentType(MediaType.APPLICATION_JSON)
                        .content(JsonMapper.shared().writeValueAsString(body)));
    }

    private ResultActions call(Role role, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + tokens.issue(desk.member(role)).token()));
    }
}
