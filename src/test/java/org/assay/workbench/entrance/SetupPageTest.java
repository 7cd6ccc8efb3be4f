package org.assay.workbench.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.assay.account.BeginDesk;
import org.assay.account.FirstStart;
import org.assay.account.TestDesks;
import org.assay.kernel.Conflict;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class SetupPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestDesks testDesks;

    @Autowired
    FirstStart firstStart;

    @Test
    void onceSomebodyIsThereTheSetUpIsOverForGood() throws Exception {
        testDesks.open();
        assertThat(firstStart.token()).isNull();
        mvc.perform(get("/setup"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string(HttpHeaders.LOCATION, "/login"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> firstStart.begin(
                        new BeginDesk("any token", "mallory", "Mallory", "a long enough secret", "My desk")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("SETUP_OVER"));
    }
}
