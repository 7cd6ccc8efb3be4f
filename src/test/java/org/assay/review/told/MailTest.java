package org.assay.review.told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.account.Desks;
import org.assay.account.Role;
import org.assay.account.SignedIn;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.kernel.Refusal;
import org.assay.review.StartThread;
import org.assay.review.Threads;
import org.assay.review.Waiting;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class MailTest {

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    MailWishes wishes;

    @Autowired
    TurnLook look;

    @Autowired
    Letters letters;

    @Autowired
    Threads threads;

    @Autowired
    Desks people;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    TestDesk desk;
    SmallMailServer server;
    Postman postman;
    Instant now;

    @BeforeEach
    void open() {
        // Whoever an earlier test gave an address would be written to, too.
        database.sql("delete from told_delivery").update();
        database.sql("delete from told_wish").update();
        desk = desks.open();
        server = new SmallMailServer(0);
        postman = postman(server.port());
        now = clock.instant();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Postman postman(int port) {
        return new Postman(look, letters, new MailPost("127.0.0.1", port, "", "", "assay@example.org"));
    }

    private void round() {
        now = now.plusSeconds(20);
        postman.round(now);
    }

    private void later(Duration time) {
        now = now.plus(time);
        postman.round(now);
    }

    private void wants(Role role, Pace pace, Waiting.Reason... silent) {
        desk.run(role, () -> {
            wishes.askFor(role.name().toLowerCase(java.util.Locale.ROOT) + "@example.org");
            wishes.choose(pace, 8, ZoneId.of("UTC"), Set.of(silent));
        });
        now = clock.instant();
        postman.round(now);
        String mail = server.taken.getLast();
        Matcher code = Pattern.compile("(?m)^(\\d{6})$").matcher(mail);
        assertThat(code.find()).isTrue();
        desk.run(role, () -> wishes.confirm(code.group(1)));
        round();
        server.taken.clear();
    }

    private Case proposed() {
        Case open = cases.aClaim(desk);
        cases.proposedBy(open, desk.member(Role.CHECKER));
        return open;
    }

    @Test
    void whoeverIsInTurnGetsOneMailWithALinkToTheCase() {
        wants(Role.EDITOR, Pace.AT_ONCE);
        Case open = proposed();

        round();
        round();

        assertThat(server.taken).hasSize(1);
        assertThat(server.taken.getFirst())
                .contains("RCPT TO:<editor@example.org>")
                .contains("/review/" + open.claim())
                .contains("waits for your decision");
    }

    @Test
    void aMailHoldsNothingOfWhatWasSaid() {
        Case open = proposed();
        wants(Role.EDITOR, Pace.AT_ONCE);

        desk.run(Role.CHECKER, () -> threads.start(StartThread.on(open.claim(), "The informant is Jane, @"
                + desk.member(Role.EDITOR).username() + ".")));
        round();

        assertThat(server.taken).hasSize(1);
        assertThat(server.taken.getFirst()).doesNotContain("Jane").doesNotContain("It did.").contains("discussion");
    }

    @Test
    void whatWaitedBeforeSomebodyAskedIsNoNews() {
        proposed();
        wants(Role.EDITOR, Pace.AT_ONCE);

        round();

        assertThat(server.taken).isEmpty();
    }

    @Test
    void aServerThatIsDownOrTalksNonsenseCostsNoMailAndBringsNoneTwice() {
        wants(Role.EDITOR, Pace.AT_ONCE);
        int port = server.port();
        server.nonsense = true;
        proposed();
        round();
        server.close();
        later(Duration.ofMinutes(15));
        server = new SmallMailServer(port);

        later(Duration.ofMinutes(15));
        later(Duration.ofMinutes(15));

        assertThat(server.taken).hasSize(1);
    }

    @Test
    void aMailThatAKillSentTwiceHasOneName() {
        wants(Role.EDITOR, Pace.AT_ONCE);
        proposed();
        round();
        // As if the program had been killed between the server's answer and its own note of it.
        database.sql("update told_delivery set state = 'WAITING', settled_at = null, leased_until = due_at where kind = 'DECIDE'")
                .update();

        later(Duration.ofMinutes(5));

        assertThat(server.taken).hasSize(2);
        assertThat(names()).hasSize(1);
    }

    private Set<String> names() {
        return server.taken.stream()
                .flatMap(mail -> mail.lines().filter(line -> line.startsWith("Message-ID:")))
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void aDigestIsOneMailAtItsHour() {
        wants(Role.EDITOR, Pace.DIGEST);
        proposed();
        proposed();
        round();
        List<String> before = List.copyOf(server.taken);

        later(Duration.ofHours(25));

        assertThat(before).isEmpty();
        assertThat(server.taken).hasSize(1);
        assertThat(server.taken.getFirst()).contains("2 turns wait for you");
    }

    @Test
    void noMailTellsOfAClaimThatSomebodySwitchedOff() {
        wants(Role.EDITOR, Pace.AT_ONCE);
        Case open = cases.aClaim(desk);
        desk.run(Role.EDITOR, () -> wishes.setQuiet(open.claim(), true));
        cases.proposedBy(open, desk.member(Role.CHECKER));

        round();

        assertThat(server.taken).isEmpty();
    }

    @Test
    void noMailTellsOfAKindThatSomebodySwitchedOff() {
        wants(Role.EDITOR, Pace.AT_ONCE, Waiting.Reason.DECIDE);
        proposed();

        round();

        assertThat(server.taken).isEmpty();
    }

    @Test
    void whoLeavesTheDeskGetsNoMoreMail() {
        wants(Role.EDITOR, Pace.DIGEST);
        proposed();
        round();
        desk.run(Role.ADMIN, () -> people.removeMember(desk.person(Role.EDITOR)));

        later(Duration.ofHours(25));

        assertThat(server.taken).isEmpty();
    }

    @Test
    void anAddressCountsOnlyWithItsCode() {
        SignedIn editor = desk.member(Role.EDITOR);
        desk.run(Role.EDITOR, () -> wishes.askFor("somebody.else@example.org"));

        for (int guess = 0; guess < MailWishes.MOST_TRIES; guess++) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.run(Role.EDITOR, () -> wishes.confirm("no")));
        }
        String code = database.sql("select code from told_wish where person_id = ?")
                .param(editor.personId())
                .query(String.class)
                .single();

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.run(Role.EDITOR, () -> wishes.confirm(code)));
        assertThat(desk.as(Role.EDITOR, () -> wishes.mine()).address()).isNull();
    }
}
