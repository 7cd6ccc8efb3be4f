package org.assay.evidence;

import static org.assay.account.Permission.ADD_EVIDENCE;
import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.kernel.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why a claim does without a primary source: the witness is dead, the file is sealed, the report names none. */
@Service
public class PrimarySources {

    private final JdbcClient database;
    private final ClaimCatalogue claims;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PrimarySources(
            JdbcClient database,
            ClaimCatalogue claims,
            CurrentAccount account,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.claims = claims;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public Optional<String> reason(ClaimId claim) {
        claims.get(claim);
        return database.sql("select reason from primary_missing where claim_id = ?")
                .param(claim.value())
                .query(String.class)
                .optional();
    }

    /**
     * Says why there is none; nothing takes it back.
     *
     * @throws org.assay.kernel.Refusal {@code FIELD_LONG}
     */
    @Requires(ADD_EVIDENCE)
    @Transactional
    public void doWithout(ClaimId id, @Nullable String reason) {
        ClaimDetail claim = EvidenceRecords.open(claims.get(id));
        String before = reason(id).orElse(null);
        String after = Texts.tidy("reason", reason, 2000);
        if (Objects.equals(before, after)) return;
        Instant now = clock.instant();
        database.sql("delete from primary_missing where claim_id = ?").param(id.value()).update();
        if (after != null) {
            database.sql("insert into primary_missing (claim_id, desk_id, reason, noted_by, noted_at) values (?, ?, ?, ?, ?)")
                    .params(
                            id.value(),
                            account.desk().value(),
                            after,
                            account.person().value(),
                            now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        events.publishEvent(new PrimarySourceMissing(
                account.desk(),
                account.person(),
                now,
                id,
                claim.document(),
                List.of(Change.of("noPrimarySource", before, after))));
    }
}
