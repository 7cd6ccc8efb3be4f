package org.assay.review.told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.kernel.Refusal;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class WebhooksTest {

    private record Got(String event, String time, String signature, String body) {}

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Webhooks webhooks;

    @Autowired
    HookRunner runner;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    final List<Got> got = new CopyOnWriteArrayList<>();
    volatile int answer = 204;
    TestDesk desk;
    HttpServer server;
    String url;
    WebhookDetail.Made made;

    @BeforeEach
    void open() throws IOException {
        database.sql("delete from told_webhook").update();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
        desk = desks.open();
        made = desk.as(Role.ADMIN, () -> webhooks.add("Newsroom bot", url));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        if (answer == 204) {
            got.add(new Got(
                    headers.getFirst("Assay-Event"),
                    headers.getFirst("Assay-Timestamp"),
                    headers.getFirst("Assay-Signature"),
                    body));
        }
        if (answer == 302) exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    private void round(Duration later) {
        runner.round(clock.instant().plusSeconds(1).plus(later));
    }

    private String only(String column) {
        return database.sql("select " + column + " from told_delivery where webhook_id = ?")
                .param(made.id())
                .query(String.class)
                .single();
    }

    @Test
    void whatHappensIsToldOnceAndSigned() {
        Case open = cases.aClaim(desk);

        round(Duration.ZERO);
        round(Duration.ofHours(1));

        List<Got> marked = got.stream().filter(each -> each.body().contains("claim-marked")).toList();
        assertThat(marked).hasSize(1);
        Got message = marked.getFirst();
        assertThat(message.body()).contains(open.claim().toString()).contains("/claims/" + open.claim());
        assertThat(message.signature())
                .isEqualTo("sha256=" + HookClient.signature(made.key(), message.time() + "." + message.body()));
    }

    @Test
    void aReceiverThatRefusesOrRedirectsIsToldOnceItIsBack() {
        desk.run(Role.ADMIN, () -> webhooks.test(made.id()));
        answer = 500;
        round(Duration.ZERO);
        answer = 302;
        round(Duration.ofMinutes(2));
        String error = only("error");
        answer = 204;

        round(Duration.ofMinutes(10));
        round(Duration.ofMinutes(20));

        assertThat(error).isEqualTo("it answered 302");
        assertThat(got).hasSize(1);
        assertThat(only("state")).isEqualTo("SENT");
    }

    @Test
    void aReceiverThatIsAwayKeepsNothingFromBeingWrittenAndIsGivenUpAfterThreeDays() {
        server.stop(0);
        cases.aClaim(desk);
        round(Duration.ZERO);
        round(Duration.ofDays(4));

        assertThat(desk.as(Role.ADMIN, () -> webhooks.deliveries(made.id())))
                .extracting(WebhookDetail.Delivery::state)
                .contains("FAILED");
    }

    @Test
    void theKeyIsNotReadableInTheDatabase() {
        String stored = database.sql("select sealed from told_webhook where id = ?")
                .param(made.id())
                .query(String.class)
                .single();

        assertThat(stored).doesNotContain(made.key());
    }

    @Test
    void oneInAPrivateNetworkIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.as(Role.ADMIN, () -> webhooks.add("Router", "http://10.0.0.1/")))
                .extracting(Refusal::code)
                .isEqualTo("WEBHOOK_CLOSED");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.as(Role.ADMIN, () -> webhooks.add("File", "file:///etc/passwd")))
                .extracting(Refusal::code)
                .isEqualTo("WEBHOOK_ADDRESS");
    }

    @Test
    void onlyAnAdministratorSeesThem() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.as(Role.EDITOR, () -> webhooks.list()));
    }

    @Test
    void oneThatIsSwitchedOffIsToldNothing() {
        desk.run(Role.ADMIN, () -> webhooks.switchTo(made.id(), false));
        cases.aClaim(desk);
        Instant now = clock.instant();
        runner.round(now.plusSeconds(1));

        assertThat(got).isEmpty();
    }

    @Test
    void anotherDeskIsNobodysBusiness() {
        cases.aClaim(desks.open());

        round(Duration.ZERO);

        assertThat(got).isEmpty();
    }
}
