package org.assay.workbench.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ResponseHeadersTest {

    @Test
    void aPageMayRunItsOwnScripts() {
        assertThat(policy("/", null)).contains("script-src 'nonce-");
        assertThat(policy("/", "claim=1&v-r=uidl")).contains("script-src 'nonce-");
    }

    @Test
    void whatAScreenAsksForRunsNothing() {
        assertThat(policy("/", "v-r=uidl&v-uiId=0")).isEqualTo(ResponseHeaders.DATA);
        assertThat(policy("/VAADIN/build/page.js", null)).isEqualTo(ResponseHeaders.DATA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/setup", "/join/x"})
    void whoIsNotSignedInGetsNoScriptAtAll(String page) {
        assertThat(policy(page, null)).doesNotContain("script-src");
    }

    private static String policy(String path, String query) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query);
        MockHttpServletResponse response = new MockHttpServletResponse();
        ResponseHeaders.browser().forEach(writer -> writer.writeHeaders(request, response));
        return response.getHeader(ResponseHeaders.POLICY);
    }
}
