package org.assay.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people and organisations whose claims a desk checks. */
@Service
public class Claimants {

    private final JdbcClient database;
    private final CurrentAccount account;

    Claimants(JdbcClient database, CurrentAccount account) {
        this.database = database;
        this.account = account;
    }

    /** Claimants whose name contains what was typed, at most twenty, by name. */
    @Requires(Permission.READ)
    @Transactional(readOnly = true)
    public List<Claimant> like(String typed) {
        return database.sql("""
                        select name, type, role from claimant where desk_id = ? and name_key like ? escape '!'
                        order by name_key fetch first 20 rows only
                        """)
                .params(account.desk().value(), "%" + key(typed).replaceAll("([!%_])", "!$1") + "%")
                .query((row, n) -> new Claimant(
                        row.getString("name"), ClaimantType.valueOf(row.getString("type")), row.getString("role")))
                .list();
    }

    /** The id of the claimant of that name and type on the current desk, who is added where unknown. */
    UUID known(Claimant claimant) {
        UUID desk = account.desk().value();
        String key = key(claimant.name());
        Optional<UUID> known = database.sql(
                        "select id from claimant where desk_id = ? and name_key = ? and type = ?")
                .params(desk, key, claimant.type().name())
                .query(UUID.class)
                .optional();
        if (known.isPresent()) {
            if (claimant.role() != null) {
                database.sql("update claimant set role = ?, version = version + 1 where id = ? and (role is null or role <> ?)")
                        .params(claimant.role(), known.get(), claimant.role())
                        .update();
            }
            return known.get();
        }
        UUID id = Ids.next();
        database.sql("insert into claimant (id, desk_id, name, name_key, type, role, version) values (?, ?, ?, ?, ?, ?, 0)")
                .params(id, desk, claimant.name().strip(), key, claimant.type().name(), claimant.role())
                .update();
        return id;
    }

    Optional<Claimant> byId(@Nullable UUID id) {
        if (id == null) return Optional.empty();
        return database.sql("select name, type, role from claimant where id = ?")
                .param(id)
                .query((row, n) -> new Claimant(
                        row.getString("name"), ClaimantType.valueOf(row.getString("type")), row.getString("role")))
                .optional();
    }

    private static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
