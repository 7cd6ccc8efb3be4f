package org.assay.review;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.account.Tokens;
import org.assay.kernel.Ids;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class ThreadsApiTest {

    private static final String THREADS = "/api/v1/threads/";

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
    String path;

    @BeforeEach
    void aClaim() {
        desk = desks.open();
        open = cases.aClaim(desk);
        path = "/api/v1/claims/" + open.claim() + "/threads";
    }

    @Test
    void aDiscussionIsStartedAnsweredEditedAndSettled() throws Exception {
        JsonNode thread = started(Map.of("body", "Is one record enough?", "blocks", true));
        String address = THREADS + thread.get("id").asString();
        send(Role.EDITOR, post(address + "/comments"), Map.of("body", "It is the **builder’s** own."))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.comments", hasSize(2)))
                .andExpect(jsonPath("$.inTurn[0]").value(desk.person(Role.CHECKER).toString()));
        String comment = address + "/comments/" + thread.at("/comments/0/id").asString();
        send(Role.CHECKER, patch(comment), Map.of("body", "Are two enough?", "version", 0))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.comments[0].body").value("Are two enough?"))
                .andExpect(jsonPath("$.comments[0].editedAt").exists());
        send(Role.CHECKER, patch(comment), Map.of("body", "Three?", "version", 0)).andExpect(status().isConflict());
        send(Role.CHECKER, patch(comment), Map.of("body", "Three?"))
                .andExpect(jsonPath("$.code").value("COMMENT_VERSION_MISSING"));

        call(Role.EDITOR, post(address + "/unblock")).andExpect(jsonPath("$.blocks").value(false));
        call(Role.CHECKER, post(address + "/resolve")).andExpect(jsonPath("$.open").value(false));
        call(Role.EDITOR, post(address + "/resolve")).andExpect(status().isConflict());
        call(Role.EDITOR, post(address + "/reopen")).andExpect(jsonPath("$.open").value(true));
        call(Role.CHECKER, post(address + "/pass")).andExpect(status().isOk());
        call(Role.VIEWER, get(path)).andExpect(jsonPath("$.total").value(1));
    }

    @Test
    void wordsOfTheTextAreFoundOrRefused() throws Exception {
        JsonNode thread = started(Map.of("body", "Since when?", "exact", "503 metres"));
        call(Role.VIEWER, get(THREADS + thread.get("id").asString()))
                .andExpect(jsonPath("$.about").value("PASSAGE"))
                .andExpect(jsonPath("$.passage.exact").value("503 metres"))
                .andExpect(jsonPath("$.passage.current").value(true));

        for (String elsewhere : new String[] {"504 metres", ""}) {
            send(Role.CHECKER, post(path), Map.of("body", "Since when?", "exact", elsewhere))
                    .andExpect(status().is4xxClientError())
                    .andExpect(jsonPath("$.detail").exists());
        }
    }

    @Test
    void whatIsMissingOrTooMuchIsSaid() throws Exception {
        send(Role.CHECKER, post(path), Map.of())
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code").value("COMMENT_EMPTY"));
        send(Role.CHECKER, post(path), Map.of("body", "x".repeat(8_001)))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code").value("COMMENT_LONG"));
        send(Role.CHECKER, post(path), Map.of("body", "To whom?", "evidenceId", Ids.next().toString()))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code").value("THREAD_EVIDENCE"));
        call(Role.CHECKER, get(THREADS + Ids.next())).andExpect(status().isNotFound());
        call(Role.CHECKER, get(THREADS + "none")).andExpect(status().is4xxClientError());
    }

    @Test
    void whoOnlyReadsWritesNothingAndTheWriterReadsNothing() throws Exception {
        String thread = THREADS + started(Map.of("body", "Is that so?")).get("id").asString();
        send(Role.VIEWER, post(path), Map.of("body", "I think so.")).andExpect(status().isForbidden());
        call(Role.VIEWER, post(thread + "/resolve")).andExpect(status().isForbidden());
        call(Role.WRITER, get(path)).andExpect(status().is4xxClientError());
        call(Role.WRITER, get(thread)).andExpect(status().is4xxClientError());
        desk = desks.open();
        call(Role.EDITOR, get(thread)).andExpect(status().isNotFound());
        call(Role.EDITOR, post(thread + "/resolve")).andExpect(status().isNotFound());
    }

    private JsonNode started(Map<String, ?> body) throws Exception {
        String answer = send(Role.CHECKER, post(path), body)
                .andExpect(status().isCreated())
                .andExpect(header().exists("Location"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonMapper.shared().readTree(answer);
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
