package org.assay.audit;

import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.account.Blindfold;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.kernel.Change;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What happened, in order. It is only ever added to. */
@Service
public class AuditTrail {

    private static final Set<String> OF_VERDICTS = Set.of("rating", "verdict", "summary", "comment", "reason");

    private final JdbcClient database;
    private final JsonMapper json;
    private final CurrentAccount account;
    private final Blindfold blindfold;

    AuditTrail(JdbcClient database, JsonMapper json, CurrentAccount account, Blindfold blindfold) {
        this.blindfold = blindfold;
        this.database = database;
        this.json = json;
        this.account = account;
    }

    /** The history of one thing on the current desk, oldest first. Who may see the thing is for its own room to say. */
    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public List<AuditEntry> of(Subject subject) {
        boolean blind = blindfold.verdicts().contains(subject.id());
        return database.sql("""
                        select sequence, actor_id, happened_at, action, subject_kind, subject_id, changes
                        from audit_event where subject_id = ? and subject_kind = ? and desk_id = ? order by sequence
                        """)
                .params(subject.id(), subject.kind(), account.desk().value())
                .query(this::entry)
                .list()
                .stream()
                .map(entry -> blind ? withoutVerdict(entry) : entry)
                .toList();
    }

    /** That something was proposed or decided stays, what it says does not. */
    private static AuditEntry withoutVerdict(AuditEntry entry) {
        return new AuditEntry(
                entry.sequence(),
                entry.actor(),
                entry.at(),
                entry.action(),
                entry.subject(),
                entry.changes().stream().filter(change -> !OF_VERDICTS.contains(change.field())).toList());
    }

    /** The newest entry about any of these things on the current desk; empty where none is recorded. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public Optional<AuditEntry> latest(Collection<UUID> subjects) {
        if (subjects.isEmpty()) return Optional.empty();
        return database.sql("select sequence, actor_id, happened_at, action, subject_kind, subject_id, changes from audit_event "
                        + "where desk_id = :desk and subject_id in (:subjects) order by sequence desc fetch first 1 rows only")
                .param("desk", account.desk().value())
                .param("subjects", subjects)
                .query(this::entry)
                .optional();
    }

    /** The number of the newest entry about anything on the current desk; 0 where none is recorded. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public long latest() {
        return database.sql("select coalesce(max(sequence), 0) from audit_event where desk_id = ?")
                .param(account.desk().value())
                .query(Long.class)
                .single();
    }

    private AuditEntry entry(ResultSet row, int ignored) throws SQLException {
        return new AuditEntry(
                row.getLong("sequence"),
                new PersonId(row.getObject("actor_id", UUID.class)),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("action"),
                new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                Arrays.asList(json.readValue(row.getString("changes"), Change[].class)));
    }
}
