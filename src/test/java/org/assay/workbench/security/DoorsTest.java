package org.assay.workbench.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.account.Requires;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.account.Tokens;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DatabaseTest
class DoorsTest {

    private static final Set<String> OPEN = Set.of(
            "POST /api/v1/tokens",
            "GET /api/v1/openapi.json",
            "GET /login",
            "POST /login",
            "GET /setup",
            "POST /setup",
            "GET /join/x",
            "POST /join/x",
            // Guests: their link is what lets them in.
            "GET /guest",
            "POST /guest",
            "GET /guest/x",
            "POST /guest/x",
            // What editors published, for reading only.
            "GET /public",
            "GET /public/",
            "GET /public/claims/x",
            "GET /public/documents/x",
            "GET /public/corrections",
            "GET /public/feed.atom",
            "GET /public/feed.json",
            "GET /public/claimreviews.json",
            "GET /public/sitemap.xml",
            "GET /public/report.schema.json",
            "GET /public/style.css",
            "GET /public/fonts/x.woff2",
            "GET /public/x/y");

    @Autowired
    MockMvc mvc;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    TestDesks testDesks;

    @Autowired
    Tokens tokens;

    @Test
    void everyAddressIsShutToWhoIsNotSignedInUnlessItIsListed() throws Exception {
        List<String> open = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            for (var info : mapping.getHandlerMethods().keySet()) {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                for (String pattern : info.getPatternValues()) {
                    String path = pattern.replaceAll("\\{[^}]*}", "x").replace("**", "x/y");
                    for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.values()) : methods) {
                        // The firewall itself refuses TRACE.
                        if (path.equals("/error") || method == RequestMethod.TRACE) continue;
                        String call = method + " " + path;
                        seen.add(call);
                        int answer = mvc.perform(request(HttpMethod.valueOf(method.name()), path))
                                .andReturn()
                                .getResponse()
                                .getStatus();
                        if (answer != 401 && answer != 403 && answer != 303) open.add(call + " answers " + answer);
                    }
                }
            }
        }
        assertThat(seen).contains("POST /api/v1/tokens", "DELETE /api/v1/tokens/current", "POST /api/x/y");
        assertThat(open).allSatisfy(call -> assertThat(OPEN).contains(call.replaceAll(" answers .*", "")));
    }

    @Test
    void everyViewSaysWhoMayOpenIt() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        assertThat(scanner.findCandidateComponents("org.assay"))
                .allSatisfy(view -> assertThat(Class.forName(view.getBeanClassName())
                                .getAnnotations())
                        .as(view.getBeanClassName())
                        .anyMatch(each -> each instanceof Requires || each instanceof PermitAll));
    }

    @Test
    void anUnknownAddressIsNotToldApartFromAClosedOne() throws Exception {
        mvc.perform(get("/h2-console")).andExpect(status().isSeeOther());
        mvc.perform(get("/api/v1/nothing"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, "Bearer"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("NOT_SIGNED_IN"));
    }

    @Test
    void aTokenOpensTheApiUntilItIsEnded() throws Exception {
        TestDesk desk = testDesks.open();
        RequestPostProcessor bearer = bearer(tokens.issue(desk.member(Role.VIEWER)).token());
        mvc.perform(get("/api/v1/nothing").with(bearer))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        mvc.perform(delete("/api/v1/tokens/current").with(bearer)).andExpect(status().isNoContent());
        mvc.perform(delete("/api/v1/tokens/current").with(bearer)).andExpect(status().isUnauthorized());
    }

    @Test
    void signingInOverTheApiAnswersAToken() throws Exception {
        String username = testDesks.open().member(Role.CHECKER).username();
        String body = "{\"username\": \"%s\", \"password\": \"%s\"}";
        mvc.perform(post("/api/v1/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.formatted(username, TestDesks.PASSWORD)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.token").isNotEmpty())
                .andExpect(jsonPath("$.expiresAt").value(containsString("T")));
        mvc.perform(post("/api/v1/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.formatted(username, "wrong")))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("SIGN_IN_WRONG"));
    }

    @Test
    void theApiAndTheLoginPageShareOneLock() throws Exception {
        String username = testDesks.open().member(Role.CHECKER).username();
        RequestPostProcessor here = from("198.51.100.77");
        for (int each = 0; each < 5; each++) {
            mvc.perform(post("/api/v1/tokens")
                    .with(here)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"username\": \"%s\", \"password\": \"wrong\"}".formatted(username)));
        }
        signIn(username, TestDesks.PASSWORD, here)
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("Too many failed attempts")));
    }

    @Test
    void aBodyThatIsNoJsonIsAnsweredWithASentence() throws Exception {
        mvc.perform(post("/api/v1/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\": [1"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(content().string(not(containsString("jackson"))));
        mvc.perform(post("/api/v1/tokens").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void signingInMakesANewSessionAndLeadsToWhereOneWanted() throws Exception {
        String username = testDesks.open().member(Role.CHECKER).username();
        HttpSession planted = mvc.perform(get("/login"))
                .andReturn()
                .getRequest()
                .getSession(true);
        MvcResult answer = mvc.perform(post("/login")
                        .with(csrf())
                        .session((org.springframework.mock.web.MockHttpSession) planted)
                        .param("username", username)
                        .param("password", TestDesks.PASSWORD)
                        .param("to", "/claims?state=OPEN"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string(HttpHeaders.LOCATION, "/claims?state=OPEN"))
                .andReturn();
        assertThat(answer.getRequest().getSession(false).getId()).isNotEqualTo(planted.getId());
        Cookie device = answer.getResponse().getCookie("assay-device");
        assertThat(device.isHttpOnly()).isTrue();
        assertThat(device.getAttribute("SameSite")).isEqualTo("Strict");
    }

    @Test
    void signingInLeadsToNoOtherSite() {
        assertThat(EntrancePath.local("https://example.org/")).isEqualTo("/");
        assertThat(EntrancePath.local("//example.org/")).isEqualTo("/");
        assertThat(EntrancePath.local("/\\example.org/")).isEqualTo("/");
        assertThat(EntrancePath.local("/\t/example.org/")).isEqualTo("/");
        assertThat(EntrancePath.local(null)).isEqualTo("/");
        assertThat(EntrancePath.local("/documents/1?x=y")).isEqualTo("/documents/1?x=y");
    }

    @Test
    void aFormFromElsewhereIsRefused() throws Exception {
        mvc.perform(post("/login").param("username", "a").param("password", "b")).andExpect(status().isForbidden());
        mvc.perform(post("/logout")).andExpect(status().isForbidden());
    }

    @Test
    void whatWasTypedStaysInTheFormButThePasswordDoesNot() throws Exception {
        signIn("\"><script>alert(1)</script>", "secret-" + UUID.randomUUID(), from("198.51.100.78"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().string(containsString("&quot;&gt;&lt;script&gt;alert(1)")))
                .andExpect(content().string(not(containsString("secret-"))));
    }

    @Test
    void noAddressTakesASessionInPlaceOfATokenOnTheApi() throws Exception {
        TestDesk desk = testDesks.open();
        MvcResult in = signIn(desk.member(Role.ADMIN).username(), TestDesks.PASSWORD, from("198.51.100.79"))
                .andExpect(status().isSeeOther())
                .andReturn();
        var session = (org.springframework.mock.web.MockHttpSession) in.getRequest().getSession(false);
        mvc.perform(get("/api/v1/nothing").session(session)).andExpect(status().isUnauthorized());
        mvc.perform(get("/content/nothing").session(session)).andExpect(status().isNotFound());
        mvc.perform(post("/content/nothing").session(session)).andExpect(status().isForbidden());
        mvc.perform(get("/content/nothing").session(session).with(bearer("wrong")))
                .andExpect(status().isUnauthorized());
        mvc.perform(get("/no/such/page").session(session)).andExpect(status().isNotFound());
    }

    @Test
    void everyAnswerForbidsWhatABrowserNeedNotDo() throws Exception {
        for (String path : List.of("/api/v1/nothing", "/content/nothing", "/login", "/")) {
            mvc.perform(get(path))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("X-Frame-Options", "DENY"))
                    .andExpect(header().string("Referrer-Policy", "same-origin"))
                    .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                    .andExpect(header().string("Permissions-Policy", containsString("camera=()")))
                    .andExpect(header().string(
                            ResponseHeaders.POLICY,
                            allOf(startsWith("default-src 'none'"), containsString("frame-ancestors 'none'"))));
        }
        mvc.perform(get("/login"))
                .andExpect(header().string(ResponseHeaders.POLICY, not(containsString("script-src"))))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-store"));
        mvc.perform(get("/login").secure(true))
                .andExpect(header().exists("Strict-Transport-Security"));
    }

    @Test
    void aScreensScriptsRunByANonceThatNeverComesTwice() throws Exception {
        String first = policyOfAScreen();
        assertThat(first).contains("script-src 'nonce-").doesNotContain("script-src 'self'");
        assertThat(policyOfAScreen()).isNotEqualTo(first);
    }

    @Test
    void theDescriptionOfTheApiNamesTheTokenCalls() throws Exception {
        mvc.perform(get("/api/v1/openapi.json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/v1/tokens'].post").exists())
                .andExpect(jsonPath("$.components.securitySchemes.token.scheme").value("bearer"));
    }

    private String policyOfAScreen() throws Exception {
        return mvc.perform(get("/documents")).andReturn().getResponse().getHeader(ResponseHeaders.POLICY);
    }

    private org.springframework.test.web.servlet.ResultActions signIn(
            String username, String password, RequestPostProcessor more) throws Exception {
        return mvc.perform(post("/login")
                .with(csrf())
                .with(more)
                .param("username", username)
                .param("password", password));
    }

    private static RequestPostProcessor bearer(String token) {
        return request -> {
            request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
            return request;
        };
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
