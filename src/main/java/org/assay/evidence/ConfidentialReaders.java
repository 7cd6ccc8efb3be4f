package org.assay.evidence;

import static org.assay.account.Permission.MANAGE_DESK;
import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.account.Role;
import org.assay.kernel.Change;
import org.assay.kernel.StaleVersion;
import org.assay.kernel.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which roles of a desk read what is confidential, beside whoever wrote it. */
@Service
public class ConfidentialReaders {

    /** @param version to be given back with a change */
    public record Choice(Set<Role> roles, long version) {}

    private final JdbcClient database;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConfidentialReaders(
            JdbcClient database, CurrentAccount account, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.account = account;
        this.events = events;
        this.clock = clock;
    }

    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public Choice current() {
        return stored().orElse(new Choice(ReaderRoles.BY_DEFAULT, 0));
    }

    /**
     * Chooses the roles from now on. What was written before is opened to nobody more by it: an entry is read by the
     * roles that were chosen when it was written and still are.
     *
     * @param seen the version of the {@link Choice} that was seen
     */
    @Requires(MANAGE_DESK)
    @Transactional
    public void choose(Set<Role> roles, long seen) {
        Choice before = current();
        if (before.version() != seen) throw stale(seen, before.version());
        if (before.roles().equals(roles)) return;
        String written = ReaderRoles.written(roles);
        int changed = stored().isEmpty()
                ? database.sql("insert into contact_policy (desk_id, readers, version) values (?, ?, 1)")
                        .params(account.desk().value(), written)
                        .update()
                : database.sql("update contact_policy set readers = ?, version = version + 1 "
                                + "where desk_id = ? and version = ?")
                        .params(written, account.desk().value(), seen)
                        .update();
        if (changed == 0) throw stale(seen, seen + 1);
        events.publishEvent(new ConfidentialReadersChosen(
                account.desk(),
                account.person(),
                clock.instant(),
                List.of(Change.of("confidentialReaders", ReaderRoles.written(before.roles()), written))));
    }

    private Optional<Choice> stored() {
        return database.sql("select readers, version from contact_policy where desk_id = ?")
                .param(account.desk().value())
                .query((row, ignored) -> new Choice(ReaderRoles.read(row.getString(1)), row.getLong(2)))
                .optional();
    }

    private StaleVersion stale(long seen, long current) {
        return new StaleVersion(new Subject("desk", account.desk().value()), seen, current);
    }
}
