package org.assay.claim;

import static org.assay.account.Permission.COMMENT;
import static org.assay.account.Permission.DECIDE;
import static org.assay.account.Permission.READ;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.kernel.Conflict;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.Storable;
import org.assay.kernel.Subject;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Filters over claims that people keep for themselves or for their desk (docs/decisions/0092). */
@Service
public class SavedFilters {

    public static final int LONGEST_NAME = 60;

    /** That one person keeps, or a desk. */
    public static final int MOST = 50;

    private final JdbcClient database;
    private final CurrentAccount account;
    private final Clock clock;

    SavedFilters(JdbcClient database, CurrentAccount account, Clock clock) {
        this.database = database;
        this.account = account;
        this.clock = clock;
    }

    /** The desk's, then one's own, each by name. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public List<SavedFilter> list() {
        return database.sql("select * from claim_filter where desk_id = ? and (shared = true or owner_id = ?)"
                        + " order by case when shared = true then 0 else 1 end, name_key")
                .params(account.desk().value(), account.person().value())
                .query((row, n) -> {
                    PersonId owner = new PersonId(row.getObject("owner_id", UUID.class));
                    boolean shared = row.getBoolean("shared");
                    return new SavedFilter(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            owner,
                            shared,
                            owner.equals(account.person()) || shared && account.may(DECIDE),
                            FilterAddress.parse(row.getString("query")));
                })
                .list();
    }

    /**
     * Keeps a filter. One of the same name, of oneself or of the desk, is refused and not overwritten.
     *
     * @throws Refusal {@code FILTER_NAME_MISSING}, {@code FILTER_NAME_LONG}, {@code FILTER_NAME_TAKEN}, {@code FILTER_EMPTY},
     *     {@code FILTER_NOT_SHARED} for whoever takes no part in the desk's discussions
     * @throws Conflict {@code FILTERS_MANY}
     */
    @Requires(READ)
    @Transactional
    public UUID keep(String typed, FilterAddress filter, boolean shared) {
        String name = Storable.of(typed).strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) throw Refusal.of("name", "FILTER_NAME_MISSING");
        if (name.length() > LONGEST_NAME) throw Refusal.of("name", "FILTER_NAME_LONG", LONGEST_NAME);
        if (filter.isEmpty()) throw new Refusal("FILTER_EMPTY");
        if (shared && !account.may(COMMENT)) throw Refusal.of("shared", "FILTER_NOT_SHARED");
        UUID keeper = shared ? account.desk().value() : account.person().value();
        int kept = database.sql("select count(*) from claim_filter where desk_id = ? and keeper = ?")
                .params(account.desk().value(), keeper)
                .query(Integer.class)
                .single();
        if (kept >= MOST) throw new Conflict("FILTERS_MANY", MOST);
        UUID id = Ids.next();
        try {
            database.sql("insert into claim_filter (id, desk_id, owner_id, name, name_key, shared, keeper, query, kept_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id, account.desk().value(), account.person().value(), name, name.toLowerCase(Locale.ROOT), shared,
                            keeper, filter.query(), clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Refusal.of("name", "FILTER_NAME_TAKEN", name);
        }
        return id;
    }

    /**
     * Forgets a filter of one's own; an editor also the desk's.
     *
     * @throws NotFound where it is nobody's any more, or not one's to forget
     */
    @Requires(READ)
    @Transactional
    public void forget(UUID id) {
        int forgotten = database.sql("delete from claim_filter where id = ? and desk_id = ? and (owner_id = ? or shared = true and ? = true)")
                .params(id, account.desk().value(), account.person().value(), account.may(DECIDE))
                .update();
        if (forgotten == 0) throw new NotFound(new Subject("filter", id));
    }
}
