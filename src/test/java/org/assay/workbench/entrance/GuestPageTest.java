package org.assay.workbench.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assay.account.Desks;
import org.assay.account.Role;
import org.assay.account.SignedIn;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.audit.AuditEntry;
import org.assay.audit.AuditTrail;
import org.assay.kernel.Refusal;
import org.assay.review.GuestAnswer;
import org.assay.review.GuestLink;
import org.assay.review.GuestPassDetail;
import org.assay.review.GuestPasses;
import org.assay.review.LetGuestIn;
import org.assay.review.MyTurn;
import org.assay.review.ThreadDetail;
import org.assay.review.Threads;
import org.assay.review.Waiting;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class GuestPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    GuestPasses passes;

    @Autowired
    Threads threads;

    @Autowired
    MyTurn myTurn;

    @Autowired
    AuditTrail trail;

    @Autowired
    Desks members;

    @Autowired
    JdbcClient database;

    TestDesk desk;
    Case open;

    @BeforeEach
    void aClaim() {
        desk = desks.open();
        open = cases.aText(desk, "They say so. <b>The bridge opened in 1932.</b> It is 503 metres long.")
                .marking("The bridge opened in 1932.");
        open.taken();
        open.supportedBy("The bridge’s “record” <script>alert(1)</script>");
    }

    private GuestLink link(Role host, String name) {
        return desk.as(host, () -> passes.letIn(new LetGuestIn(open.claim(), name, "Did it <i>really</i>?", 7)));
    }

    private MockHttpServletResponse arrives(String secret) throws Exception {
        return mvc.perform(get("/guest/" + secret)).andReturn().getResponse();
    }

    private MockHttpServletResponse opens(String secret) throws Exception {
        return mvc.perform(post("/guest/" + secret).with(csrf())).andReturn().getResponse();
    }

    private MockHttpServletResponse reads(Cookie browser) throws Exception {
        return mvc.perform(get("/guest").cookie(browser)).andReturn().getResponse();
    }

    private MockHttpServletResponse answers(Cookie browser, String answer, String words) throws Exception {
        return mvc.perform(post("/guest").cookie(browser).with(csrf()).param("answer", answer).param("words", words))
                .andReturn()
                .getResponse();
    }

    private Cookie opened(GuestLink link) throws Exception {
        Cookie browser = opens(link.secret()).getCookie("assay-guest");
        assertThat(browser).isNotNull();
        assertThat(browser.isHttpOnly()).isTrue();
        return browser;
    }

    @Test
    void aGuestReadsTheClaimWhereItStandsAndNoMore() throws Exception {
        open.proposed("true");
        GuestLink link = link(Role.CHECKER, "Ada  Quist");

        assertThat(arrives(link.secret()).getContentAsString()).contains("A checker", "Ada Quist to look");
        String page = reads(opened(link)).getContentAsString();

        assertThat(page)
                .contains("<mark>The bridge opened in 1932.</mark>", "Did it &lt;i&gt;really&lt;/i&gt;?", "Records Office", "p. 3")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script", "<b>The bridge", "It did.", "The record **says** so");
    }

    @Test
    void twoPressesAtOneMomentAreOneDiscussion() throws Exception {
        Cookie browser = opened(link(Role.EDITOR, "Ada Quist"));
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> press = () -> {
            together.await();
            return answers(browser, "DISPUTES", "It was 1933.").getStatus();
        };

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> pressed : both.invokeAll(List.of(press, press))) assertThat(pressed.get()).isLessThan(400);
        }

        assertThat(desk.as(Role.EDITOR, () -> threads.of(open.claim()))).hasSize(1);
    }

    @Test
    void whatAGuestSaysStandsUnderTheirNameAndIsTheirHostsTurn() throws Exception {
        Cookie browser = opened(link(Role.EDITOR, "Ada Quist"));

        MockHttpServletResponse answered = answers(browser, "DISPUTES", "It was 1933.\n<b>See</b> the minutes.");

        assertThat(answered.getStatus()).isEqualTo(303);
        List<ThreadDetail> talk = desk.as(Role.EDITOR, () -> threads.of(open.claim()));
        assertThat(talk).singleElement().satisfies(thread -> assertThat(thread.comments())
                .singleElement()
                .satisfies(comment -> assertThat(comment.body()).startsWith("**Disputes the claim.**").endsWith("the minutes.")));
        assertThat(desk.as(Role.EDITOR, () -> myTurn.list())).extracting(Waiting::reason).containsExactly(Waiting.Reason.MENTIONED);
        assertThat(desk.as(Role.CHECKER, () -> myTurn.list())).extracting(Waiting::reason).containsExactly(Waiting.Reason.MENTIONED);
        GuestPassDetail pass = desk.as(Role.VIEWER, () -> passes.of(open.claim())).getFirst();
        assertThat(pass.answer()).isEqualTo(GuestAnswer.DISPUTES);
        List<AuditEntry> entries = desk.as(Role.VIEWER, () -> trail.of(open.claim().subject()));
        assertThat(entries.stream().filter(entry -> entry.actor().equals(pass.guest())).map(AuditEntry::action))
                .containsExactly("guest-opened", "thread-started", "guest-answered");
        assertThat(reads(browser).getContentAsString()).contains("It was 1933.<br>&lt;b&gt;See&lt;/b&gt; the minutes.");

        answers(browser, "COMMENTS", "One thing more.");
        assertThat(desk.as(Role.EDITOR, () -> threads.of(open.claim()))).singleElement().satisfies(thread ->
                assertThat(thread.comments()).hasSize(2));
    }

    @Test
    void aLinkOpensOnceAndInOneBrowser() throws Exception {
        GuestLink link = link(Role.CHECKER, "Ada Quist");
        // What looks at links in mails does not spend them.
        assertThat(arrives(link.secret()).getStatus()).isEqualTo(200);
        assertThat(arrives(link.secret()).getStatus()).isEqualTo(200);
        opened(link);

        assertThat(opens(link.secret()).getStatus()).isEqualTo(410);
        assertThat(arrives(link.secret()).getContentAsString()).contains("opened already");
    }

    @Test
    void aLinkThatWasGuessedOrAlteredOpensNothing() throws Exception {
        GuestLink link = link(Role.CHECKER, "Ada Quist");
        String altered = (link.secret().startsWith("A") ? "B" : "A") + link.secret().substring(1);

        for (String wrong : List.of(altered, link.secret().substring(1), link.secret() + "=", "guessed")) {
            assertThat(opens(wrong).getStatus()).as(wrong).isEqualTo(410);
        }
        assertThat(reads(new Cookie("assay-guest", link.secret())).getStatus()).isEqualTo(410);
        assertThat(reads(new Cookie("assay-guest", "")).getContentAsString()).contains("no such link");
        assertThat(database.sql("select count(*) from guest_pass where secret_hash = ? or browser_hash = ?")
                        .params(link.secret(), link.secret())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aLinkThatExpiredOpensNothingAlsoWhereItIsOpen() throws Exception {
        GuestLink link = link(Role.CHECKER, "Ada Quist");
        GuestLink unopened = link(Role.CHECKER, "Ben Okri");
        Cookie browser = opened(link);
        database.sql("update guest_pass set expires_at = ? where claim_id = ?")
                .params(Instant.EPOCH.atOffset(ZoneOffset.UTC), open.claim().value())
                .update();

        assertThat(opens(unopened.secret()).getContentAsString()).contains("has expired");
        assertThat(reads(browser).getStatus()).isEqualTo(410);
        assertThat(answers(browser, "CONFIRMS", "").getStatus()).isEqualTo(410);
        assertThat(desk.as(Role.EDITOR, () -> threads.of(open.claim()))).isEmpty();
    }

    @Test
    void aLinkThatWasTakenBackOpensNothing() throws Exception {
        GuestLink link = link(Role.CHECKER, "Ada Quist");
        Cookie browser = opened(link);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.run(Role.VIEWER, () -> passes.withdraw(link.pass())));
        SignedIn another = desk.another(Role.CHECKER);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.as(another, () -> {
            passes.withdraw(link.pass());
            return true;
        }));
        assertThat(reads(browser).getStatus()).isEqualTo(200);

        desk.run(Role.EDITOR, () -> passes.withdraw(link.pass()));

        assertThat(reads(browser).getContentAsString()).contains("was taken back");
        assertThat(answers(browser, "CONFIRMS", "").getStatus()).isEqualTo(410);
    }

    @Test
    void aLinkIsWorthNoMoreThanWhoMadeIt() throws Exception {
        SignedIn host = desk.another(Role.CHECKER);
        GuestLink link = desk.as(host, () -> passes.letIn(new LetGuestIn(open.claim(), "Ada Quist", "Did it?", 7)));
        Cookie browser = opened(link);

        desk.run(Role.ADMIN, () -> members.removeMember(host.person()));

        assertThat(reads(browser).getStatus()).isEqualTo(410);
    }

    @Test
    void whatWasTypedIsThereAgainWhereAnAnswerIsRefused() throws Exception {
        Cookie browser = opened(link(Role.CHECKER, "Ada Quist"));

        MockHttpServletResponse refused = answers(browser, "", "It was <1933>.");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Choose whether", "It was &lt;1933&gt;.</textarea>");
        assertThat(answers(browser, "DISPUTES", " ").getStatus()).isEqualTo(422);
        assertThat(answers(browser, "COMMENTS", "x".repeat(1_000_000)).getStatus()).isEqualTo(422);
        assertThat(desk.as(Role.EDITOR, () -> threads.of(open.claim()))).isEmpty();
    }

    @Test
    void onlyWhoChecksLetsAGuestInAndHasToSayWhatFor() {
        for (Role role : List.of(Role.VIEWER, Role.WRITER, Role.ADMIN, Role.LEGAL)) {
            assertThatExceptionOfType(Refusal.class).as(role.name()).isThrownBy(() -> link(role, "Ada Quist"));
        }
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> link(Role.CHECKER, " "));
        for (int days : new int[] {0, 31}) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.as(
                    Role.CHECKER, () -> passes.letIn(new LetGuestIn(open.claim(), "Ada Quist", "Did it?", days))));
        }
    }
}
