package org.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.account.Tokens;
import org.assay.kernel.Conflict;
import org.assay.kernel.NotFound;
import org.assay.kernel.Refusal;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class ReportPresetsTest {

    private static final ReportChoice NOTE =
            new ReportChoice(ReportTemplate.READER_NOTE, Set.of(ReportPart.EVIDENCE, ReportPart.SOURCES));

    @Autowired
    TestDesks desks;

    @Autowired
    ReportPresets presets;

    @Autowired
    MockMvc mvc;

    @Autowired
    Tokens tokens;

    TestDesk desk;

    @BeforeEach
    void open() {
        desk = desks.open();
    }

    @Test
    void aPresetIsOnesOwnOrTheDesks() {
        desk.as(Role.CHECKER, () -> presets.keep("  For\tthe reader ", false, NOTE, ReportLanguage.GERMAN));
        desk.as(Role.CHECKER, () -> presets.keep("House note", true, NOTE, ReportLanguage.ENGLISH));

        assertThat(desk.as(Role.CHECKER, presets::all)).extracting(ReportPreset::name).containsExactly("For the reader", "House note");
        assertThat(desk.as(Role.CHECKER, presets::all).getFirst()).satisfies(own -> {
            assertThat(own.choice()).isEqualTo(NOTE);
            assertThat(own.language()).isEqualTo(ReportLanguage.GERMAN);
            assertThat(own.shared()).isFalse();
        });
        assertThat(desk.as(Role.EDITOR, presets::all)).singleElement().satisfies(theirs -> {
            assertThat(theirs.shared()).isTrue();
            assertThat(theirs.removable()).isFalse();
        });
        assertThat(desks.open().as(Role.EDITOR, presets::all)).isEmpty();
    }

    @Test
    void aNameIsTakenOnceWhateverItsCapitals() {
        desk.as(Role.CHECKER, () -> presets.keep("Note", false, NOTE, ReportLanguage.ENGLISH));
        desk.as(Role.EDITOR, () -> presets.keep("Note", false, NOTE, ReportLanguage.ENGLISH));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> desk.as(Role.CHECKER, () -> presets.keep("NOTE", false, NOTE, ReportLanguage.ENGLISH)))
                .matches(taken -> taken.code().equals("PRESET_NAME_TAKEN"));
        assertThat(desk.as(Role.CHECKER, presets::all)).hasSize(1);
    }

    @Test
    void aNameIsNeitherEmptyNorEndless() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.as(Role.CHECKER, () -> presets.keep(" \t", false, NOTE, ReportLanguage.ENGLISH)))
                .matches(no -> no.code().equals("PRESET_NAME_MISSING"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.as(Role.CHECKER, () -> presets.keep("x".repeat(81), false, NOTE, ReportLanguage.ENGLISH)))
                .matches(no -> no.code().equals("PRESET_NAME_LONG"));
    }

    @Test
    void whoKeptItOrManagesTheDeskDeletesWhatIsTheDesks() {
        ReportPresetId shared = desk.as(Role.CHECKER, () -> presets.keep("House", true, NOTE, ReportLanguage.ENGLISH));
        ReportPresetId own = desk.as(Role.CHECKER, () -> presets.keep("Mine", false, NOTE, ReportLanguage.ENGLISH));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.as(Role.EDITOR, () -> remove(own)));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> desk.as(Role.EDITOR, () -> remove(shared)))
                .matches(no -> no.code().equals("PRESET_OF_OTHERS"));
        desk.as(Role.CHECKER, () -> remove(shared));

        assertThat(desk.as(Role.CHECKER, presets::all)).extracting(ReportPreset::id).isEqualTo(List.of(own));
    }

    private Void remove(ReportPresetId id) {
        presets.delete(id);
        return null;
    }

    @Test
    void programsKeepListAndDeleteThem() throws Exception {
        String bearer = "Bearer " + tokens.issue(desk.member(Role.EDITOR)).token();
        String path = "/api/v1/report-presets";
        String wished = "{\"name\":\"Brief\",\"shared\":true,\"template\":\"editor-summary\",\"leave\":[\"names\"],\"lang\":\"fr\"}";

        mvc.perform(post(path).header(HttpHeaders.AUTHORIZATION, bearer).contentType(MediaType.APPLICATION_JSON).content(wished))
                .andExpect(status().isCreated());
        mvc.perform(post(path).header(HttpHeaders.AUTHORIZATION, bearer).contentType(MediaType.APPLICATION_JSON).content(wished))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("PRESET_NAME_TAKEN"));
        String id = com.jayway.jsonpath.JsonPath.read(
                mvc.perform(get(path).header(HttpHeaders.AUTHORIZATION, bearer))
                        .andExpect(jsonPath("$.length()").value(1))
                        .andExpect(jsonPath("$[0].template").value("editor-summary"))
                        .andExpect(jsonPath("$[0].leave[0]").value("names"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$[0].id");
        mvc.perform(delete(path + "/" + id).header(HttpHeaders.AUTHORIZATION, bearer)).andExpect(status().isNoContent());
        mvc.perform(get(path).header(HttpHeaders.AUTHORIZATION, bearer)).andExpect(jsonPath("$.length()").value(0));
    }
}
