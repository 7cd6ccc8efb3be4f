package org.assay.review.told;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.evidence.SealedKeys;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends to webhooks what is due. One that fails is left alone for the rest of the round. */
@Component
class HookRunner {

    private static final Logger LOG = LoggerFactory.getLogger(HookRunner.class);
    private static final int MOST_IN_A_ROUND = 200;
    private static final Duration KEPT = Duration.ofDays(30);

    private record Due(
            UUID id,
            UUID hook,
            UUID desk,
            @Nullable UUID claim,
            @Nullable UUID document,
            String kind,
            Instant happened,
            Instant created,
            int attempts,
            String url,
            SealedKeys.Sealed key) {}

    private final JdbcClient database;
    private final HookClient client;
    private final SealedKeys keys;
    private final Links links;
    private final JsonMapper json;

    HookRunner(JdbcClient database, HookClient client, SealedKeys keys, Links links, JsonMapper json) {
        this.database = database;
        this.client = client;
        this.keys = keys;
        this.links = links;
        this.json = json;
    }

    void round(Instant now) {
        Set<UUID> failing = new HashSet<>();
        for (Due each : due(now)) {
            if (failing.contains(each.hook()) || !lease(each, now)) continue;
            try {
                String key = keys.open(each.key(), each.hook())
                        .orElseThrow(() -> new IOException("its key can’t be opened: the file with the keys is missing"));
                client.send(URI.create(each.url()), key, each.id(), body(each), now);
                sent(each, now);
            } catch (IOException | IllegalArgumentException failed) {
                failing.add(each.hook());
                failed(each, String.valueOf(failed.getMessage()), now);
            }
        }
        database.sql("delete from told_delivery where state <> 'WAITING' and settled_at < ?")
                .param(TurnLook.at(now.minus(KEPT)))
                .update();
    }

    private String body(Due each) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", each.id().toString());
        body.put("kind", each.kind());
        body.put("at", each.happened().toString());
        body.put("desk", each.desk().toString());
        if (each.claim() != null) {
            body.put("claim", each.claim().toString());
            body.put("document", String.valueOf(each.document()));
            body.put("link", links.toClaim(each.claim()));
        }
        return json.writeValueAsString(body);
    }

    private boolean lease(Due each, Instant now) {
        return database.sql("update told_delivery set leased_until = ? where id = ? and state = 'WAITING'"
                                + " and (leased_until is null or leased_until < ?)")
                        .params(TurnLook.at(now.plus(Letters.LEASE)), each.id(), TurnLook.at(now))
                        .update()
                == 1;
    }

    private void sent(Due each, Instant now) {
        database.sql("update told_delivery set state = 'SENT', settled_at = ?, attempts = attempts + 1, error = null,"
                        + " leased_until = null where id = ?")
                .params(TurnLook.at(now), each.id())
                .update();
        if (each.attempts() == 0) return;
        // It is back: what waits for it goes with the next round, not hours later.
        database.sql("update told_delivery set due_at = ? where webhook_id = ? and state = 'WAITING' and attempts > 0")
                .params(TurnLook.at(now), each.hook())
                .update();
    }

    private void failed(Due each, String why, Instant now) {
        Instant again = Tries.next(each.attempts() + 1, each.created(), now);
        if (again == null) LOG.error("Webhook {} took nothing for three days; {} is given up: {}", each.hook(), each.id(), why);
        database.sql("update told_delivery set attempts = attempts + 1, error = ?, leased_until = null, state = ?,"
                        + " settled_at = ?, due_at = ? where id = ?")
                .params(
                        Tries.shortened(why),
                        again == null ? "FAILED" : "WAITING",
                        again == null ? TurnLook.at(now) : null,
                        TurnLook.at(again == null ? now : again),
                        each.id())
                .update();
    }

    private List<Due> due(Instant now) {
        return database.sql("""
                        select t.id, t.webhook_id, t.desk_id, t.claim_id, t.document_id, t.kind, t.happened_at, t.created_at,
                            t.attempts, h.url, h.key_id, h.sealed
                        from told_delivery t join told_webhook h on h.id = t.webhook_id
                        where t.state = 'WAITING' and t.due_at <= ? and (h.active = true or t.kind = 'test')
                        order by t.created_at, t.id fetch first %d rows only
                        """.formatted(MOST_IN_A_ROUND))
                .param(TurnLook.at(now))
                .query((row, n) -> new Due(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant(),
                        row.getObject(8, OffsetDateTime.class).toInstant(),
                        row.getInt(9),
                        row.getString(10),
                        new SealedKeys.Sealed(row.getString(11), row.getString(12))))
                .list();
    }
}
