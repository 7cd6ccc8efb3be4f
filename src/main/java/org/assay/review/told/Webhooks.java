package org.assay.review.told;

import static org.assay.account.Permission.MANAGE_DESK;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.account.Secret;
import org.assay.evidence.ReachableAddresses;
import org.assay.evidence.SealedKeys;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.Refusal;
import org.assay.kernel.Storable;
import org.assay.kernel.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The addresses of other programs that are told what happens on a desk. */
@Service
public class Webhooks {

    public static final int MOST = 10;
    public static final int LONGEST_URL = 500;
    public static final int LONGEST_NAME = 100;
    private static final int SEEN = 20;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ReachableAddresses reachable;
    private final SealedKeys keys;
    private final HookWatch watch;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Webhooks(
            JdbcClient database,
            PlatformTransactionManager transactions,
            ReachableAddresses reachable,
            SealedKeys keys,
            HookWatch watch,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.reachable = reachable;
        this.keys = keys;
        this.watch = watch;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    @Requires(MANAGE_DESK)
    @Transactional(readOnly = true)
    public List<WebhookDetail> list() {
        return database.sql("select id, name, url, active from told_webhook where desk_id = ? order by created_at, id")
                .param(account.desk().value())
                .query((row, n) -> new WebhookDetail(
                        row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }

    /**
     * Asks for the address's host, which takes as long as the network does, before anything is stored.
     *
     * @throws Refusal {@code WEBHOOK_NAME}, {@code WEBHOOK_ADDRESS}, {@code WEBHOOK_UNKNOWN}, {@code WEBHOOK_CLOSED}, {@code
     *     WEBHOOKS_MANY}
     * @throws Conflict {@code CONTACT_KEY_MISSING}, {@code CONTACT_KEY_UNUSABLE}
     */
    @Requires(MANAGE_DESK)
    public WebhookDetail.Made add(String typedName, String typedUrl) {
        String name = Storable.of(typedName).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) throw Refusal.of("name", "WEBHOOK_NAME", LONGEST_NAME);
        String url = address(typedUrl);
        UUID id = Ids.next();
        String key = Secret.random().clear();
        SealedKeys.Sealed sealed = keys.seal(key, id);
        transaction.executeWithoutResult(status -> {
            if (list().size() >= MOST) throw Refusal.of("url", "WEBHOOKS_MANY", MOST);
            Instant now = clock.instant();
            database.sql("insert into told_webhook (id, desk_id, name, url, key_id, sealed, active, created_by, created_at)"
                            + " values (?, ?, ?, ?, ?, ?, true, ?, ?)")
                    .params(
                            id,
                            account.desk().value(),
                            name,
                            url,
                            sealed.keyId(),
                            sealed.words(),
                            account.person().value(),
                            TurnLook.at(now))
                    .update();
            changed(id, now, Change.of("webhook", null, name + " " + url));
        });
        return new WebhookDetail.Made(id, key);
    }

    /** What was not sent yet is forgotten with it. */
    @Requires(MANAGE_DESK)
    @Transactional
    public void remove(UUID id) {
        WebhookDetail hook = get(id);
        database.sql("delete from told_webhook where id = ?").param(id).update();
        changed(id, clock.instant(), Change.of("webhook", hook.name() + " " + hook.url(), null));
    }

    /** While it is off nothing is written down for it; what waits already goes out when it is on again. */
    @Requires(MANAGE_DESK)
    @Transactional
    public void switchTo(UUID id, boolean active) {
        if (get(id).active() == active) return;
        database.sql("update told_webhook set active = ? where id = ?").params(active, id).update();
        changed(id, clock.instant(), Change.of("active", !active, active));
    }

    /** Sends a message without any content with the next round. */
    @Requires(MANAGE_DESK)
    @Transactional
    public void test(UUID id) {
        get(id);
        watch.write(id, account.desk().value(), HookWatch.TEST, null, null, clock.instant());
    }

    /** The newest twenty. */
    @Requires(MANAGE_DESK)
    @Transactional(readOnly = true)
    public List<WebhookDetail.Delivery> deliveries(UUID id) {
        get(id);
        return database.sql("select kind, happened_at, state, attempts, error from told_delivery where webhook_id = ?"
                        + " order by created_at desc, id desc fetch first " + SEEN + " rows only")
                .param(id)
                .query((row, n) -> new WebhookDetail.Delivery(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5)))
                .list();
    }

    private WebhookDetail get(UUID id) {
        return list().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(new Subject("webhook", id)));
    }

    private String address(String typed) {
        String url = Storable.of(typed).strip();
        try {
            URI address = new URI(url);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            if (!web || address.getHost() == null || address.getRawUserInfo() != null || url.length() > LONGEST_URL) {
                throw Refusal.of("url", "WEBHOOK_ADDRESS", LONGEST_URL);
            }
            if (!reachable.allow(address.getHost())) throw Refusal.of("url", "WEBHOOK_CLOSED", address.getHost());
            return address.toASCIIString();
        } catch (URISyntaxException malformed) {
            throw Refusal.of("url", "WEBHOOK_ADDRESS", LONGEST_URL);
        } catch (UnknownHostException unknown) {
            throw Refusal.of("url", "WEBHOOK_UNKNOWN");
        }
    }

    private void changed(UUID id, Instant at, Change change) {
        events.publishEvent(new WebhookChanged(account.desk(), account.person(), at, id, List.of(change)));
    }
}
