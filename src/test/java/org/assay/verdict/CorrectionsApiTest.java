package org.assay.verdict;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
class CorrectionsApiTest {

    private static final String PROPOSAL =
            "{\"replacement\": \"The bridge opened in 1934.\", \"reason\": \"The record says so.\", \"severity\": \"MUST\"}";

    @Autowired
    MockMvc mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    TestDesk desk;
    Case claim;
    String path;

    @BeforeEach
    void aClaimInATextOfTheWriter() throws Exception {
        desk = desks.open();
        claim = cases.aClaim(desk);
        path = "/api/v1/claims/" + claim.claim() + "/corrections";
        call(Role.CHECKER, json(patch(document()), writtenBy(Role.WRITER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("A text"))
                .andExpect(jsonPath("$.writer").value(desk.person(Role.WRITER).value().toString()));
    }

    @Test
    void aCorrectionIsProposedAnsweredAndFoundMade() throws Exception {
        String correction = proposed();
        call(Role.WRITER, get(path)).andExpect(status().isOk()).andExpect(jsonPath("$.total").value(1));

        call(Role.WRITER, json(post(correction + "/answers"), "{\"answer\": \"ACCEPTED\"}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("ACCEPTED"))
                .andExpect(jsonPath("$.answer.by").value(desk.person(Role.WRITER).value().toString()))
                .andExpect(jsonPath("$.finding").doesNotExist());
        call(Role.CHECKER, json(
                        post(document() + "/versions"), "{\"text\": \"The bridge opened in 1934. It is 503 metres long.\"}"))
                .andExpect(status().isCreated());

        call(Role.EDITOR, get(correction))
                .andExpect(jsonPath("$.exact").value("The bridge opened in 1932."))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.finding.result").value("MADE"))
                .andExpect(jsonPath("$.finding.confirmed").value(false))
                .andExpect(jsonPath("$.finding.version").value(2));
        call(Role.EDITOR, get(document() + "/corrections")).andExpect(jsonPath("$.total").value(1));
    }

    @Test
    void whatIsWrongIsSaidInASentence() throws Exception {
        call(Role.CHECKER, json(post(path), "{\"replacement\": \"Other\", \"severity\": \"MUST\"}"))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code").value("CORRECTION_REASON_EMPTY"))
                .andExpect(jsonPath("$.detail").value(containsString("reason")));
        call(Role.CHECKER, json(post(path), "{\"severity\": \"DIRE\"}")).andExpect(status().isBadRequest());
        String correction = proposed();
        call(Role.WRITER, json(post(correction + "/answers"), "{\"answer\": \"REJECTED\"}"))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code").value("ANSWER_REASON_EMPTY"));
        call(Role.WRITER, json(post(correction + "/answers"), "{\"answer\": \"STANDS\", \"reason\": \"A quote.\"}"))
                .andExpect(status().isCreated());
        call(Role.WRITER, json(post(correction + "/answers"), "{\"answer\": \"ACCEPTED\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("CORRECTION_ANSWERED"));
        call(Role.CHECKER, post(correction + "/withdraw")).andExpect(status().isConflict());
    }

    @Test
    void eachRoleMayDoWhatIsItsOwn() throws Exception {
        call(Role.WRITER, json(post(path), PROPOSAL)).andExpect(status().isForbidden());
        String correction = proposed();
        call(Role.CHECKER, json(post(correction + "/answers"), "{\"answer\": \"ACCEPTED\"}"))
                .andExpect(status().isForbidden());
        call(Role.VIEWER, get(correction)).andExpect(status().isOk());
        call(Role.CHECKER, post(correction + "/withdraw"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("WITHDRAWN"));
        mvc.perform(get(correction)).andExpect(status().isUnauthorized());
    }

    private String proposed() throws Exception {
        String made = call(Role.CHECKER, json(post(path), PROPOSAL))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", containsString("/api/v1/corrections/")))
                .andExpect(jsonPath("$.state").value("OPEN"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return "/api/v1/corrections/" + JsonMapper.shared().readTree(made).get("id").asString();
    }

    @Test
    void aDocumentsWriterIsOneOfTheDesk() throws Exception {
        call(Role.CHECKER, json(patch(document()), writtenBy(Role.LEGAL)))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code").value("WRITER_UNKNOWN"));
        call(Role.CHECKER, json(patch(document()), "{\"writer\": null}"))
                .andExpect(jsonPath("$.code").value("DETAILS_VERSION_MISSING"));
        call(Role.VIEWER, json(patch(document()), writtenBy(Role.WRITER))).andExpect(status().isForbidden());
    }

    private String writtenBy(Role role) throws Exception {
        String read = call(Role.VIEWER, get(document())).andReturn().getResponse().getContentAsString();
        long version = JsonMapper.shared().readTree(read).get("version").asLong();
        return "{\"version\": %d, \"writer\": \"%s\"}".formatted(version, desk.person(role).value());
    }

    private String document() {
        return "/api/v1/documents/" + claim.text().document();
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private ResultActions call(Role role, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + tokens.issue(desk.member(role)).token()));
    }
}
