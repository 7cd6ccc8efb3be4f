package org.assay.account;

import static org.assay.account.DesksTest.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assay.account.TestDesks.TestDesk;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SignInsTest {

    @Autowired
    TestDesks testDesks;

    @Autowired
    SignIns signIns;

    @Autowired
    Tokens tokens;

    @Autowired
    Desks desks;

    @Autowired
    CurrentAccount current;

    @Autowired
    JdbcClient jdbc;

    TestDesk desk;
    SignedIn checker;
    String here;

    @BeforeEach
    void openADesk() {
        desk = testDesks.open();
        checker = desk.member(Role.CHECKER);
        here = "net-" + UUID.randomUUID();
    }

    @Test
    void anUnknownNameAndAWrongPasswordGetTheSameAnswer() {
        assertThat(codeOf(() -> signIns.signIn(new Credentials("nobody-" + here, "whatever it is", here, null))))
                .isEqualTo("SIGN_IN_WRONG");
        assertThat(guess(here)).isEqualTo("SIGN_IN_WRONG");
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordWaits() {
        failFiveTimes(here);
        assertThat(codeOf(() -> signIn(here, null))).isEqualTo("SIGN_IN_LOCKED");
    }

    @Test
    void aLockHoldsForOneOriginOnly() {
        failFiveTimes(here);
        assertThat(signIn("elsewhere-" + here, null)).isEqualTo(checker);
    }

    @Test
    void aKnownBrowserIsNotLockedOutByItsNeighbours() {
        String device = signIns.rememberDevice(checker);
        failFiveTimes(here);
        assertThat(signIn(here, device)).isEqualTo(checker);
        assertThat(codeOf(() -> signIn(here, "made-up"))).isEqualTo("SIGN_IN_LOCKED");
    }

    @Test
    void anAttemptWhileLockedDoesNotProlongTheLock() {
        failFiveTimes(here);
        String before = lockedUntil();
        assertThat(guess(here)).isEqualTo("SIGN_IN_LOCKED");
        assertThat(lockedUntil()).isEqualTo(before);
    }

    @Test
    void aLockRisesButIsBounded() {
        assertThat(SignInFailures.pause(5)).isEqualTo(Duration.ofSeconds(15));
        assertThat(SignInFailures.pause(6)).isEqualTo(Duration.ofSeconds(30));
        assertThat(SignInFailures.pause(1_000_000)).isEqualTo(SignInFailures.LONGEST);
    }

    @Test
    void aLockThatHasPassedLetsTheRightPasswordInAndIsForgotten() {
        failFiveTimes(here);
        jdbc.sql("update sign_in_failure set locked_until = last_failed_at where origin = ?")
                .param(here)
                .update();
        assertThat(signIn(here, null)).isEqualTo(checker);
        assertThat(guess(here)).isEqualTo("SIGN_IN_WRONG");
    }

    @Test
    void guessesAllAtOnceCountOneByOne() {
        try (ExecutorService guessers = Executors.newFixedThreadPool(8)) {
            var answers = IntStream.range(0, 24)
                    .mapToObj(each -> guessers.submit(() -> guess(here)))
                    .toList();
            long looked = answers.stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception failed) {
                            throw new AssertionError(failed);
                        }
                    })
                    .filter("SIGN_IN_WRONG"::equals)
                    .count();
            assertThat(looked).isEqualTo(SignInFailures.FREE);
        }
    }

    @Test
    void ofAnIpv6AddressTheNetworkCounts() {
        assertThat(new Credentials("a", "b", "2001:db8:1:2:aaaa::1", null).origin())
                .isEqualTo(new Credentials("a", "b", "2001:db8:1:2:bbbb::9", null).origin())
                .isNotEqualTo(new Credentials("a", "b", "2001:db8:1:3::1", null).origin());
        assertThat(new Credentials("a", "b", "192.0.2.1", null).origin()).isEqualTo("192.0.2.1");
    }

    @Test
    void aTokenSpeaksForItsPersonUntilItIsRevoked() {
        IssuedToken issued = tokens.issue(checker);
        SignedIn bearer = tokens.find(issued.token()).orElseThrow();
        assertThat(desk.as(bearer, current::person)).isEqualTo(checker.person());

        desk.as(bearer, () -> {
            tokens.revokeCurrent();
            return true;
        });

        assertThat(tokens.find(issued.token())).isEmpty();
    }

    @Test
    void aTokenIsStoredAsItsHashOnly() {
        String token = tokens.issue(checker).token();
        assertThat(jdbc.sql("select token_hash from api_token where person_id = ?")
                        .param(checker.personId())
                        .query(String.class)
                        .list())
                .singleElement()
                .isEqualTo(new Secret(token).hash())
                .isNotEqualTo(token);
    }

    @Test
    void anExpiredTokenSpeaksForNobody() {
        String token = tokens.issue(checker).token();
        jdbc.sql("update api_token set expires_at = created_at where person_id = ?")
                .param(checker.personId())
                .update();
        assertThat(tokens.find(token)).isEmpty();
    }

    @Test
    void theTokensOfADisabledPersonSpeakForNobody() {
        String token = tokens.issue(checker).token();
        desk.run(Role.ADMIN, () -> desks.disable(checker.person()));
        assertThat(tokens.find(token)).isEmpty();
    }

    @Test
    void nobodyRevokesAnothersToken() {
        tokens.issue(checker);
        TokenSummary token = desk.as(Role.CHECKER, tokens::mine).getFirst();
        assertThat(codeOf(() -> desk.run(Role.ADMIN, () -> tokens.revoke(token.id()))))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void aPasswordIsStoredAsArgon2idWithTheParametersOfOwasp() {
        assertThat(jdbc.sql("select password_hash from person where id = ?")
                        .param(checker.personId())
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    private void failFiveTimes(String origin) {
        for (int each = 0; each < SignInFailures.FREE; each++) {
            assertThat(guess(origin)).isEqualTo("SIGN_IN_WRONG");
        }
    }

    private String guess(String origin) {
        return codeOf(() -> signIns.signIn(new Credentials(checker.username(), "a wrong guess", origin, null)));
    }

    private SignedIn signIn(String origin, String device) {
        return signIns.signIn(new Credentials(checker.username(), TestDesks.PASSWORD, origin, device));
    }

    private String lockedUntil() {
        return jdbc.sql("select locked_until from sign_in_failure where origin = ? and username = ?")
                .params(here, checker.username())
                .query(String.class)
                .single();
    }
}
