package org.assay.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.account.Account;
import org.assay.account.CurrentAccount;
import org.assay.account.Role;
import org.assay.claim.ClaimId;
import org.assay.evidence.ContactDetail.Sight;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads contacts, and decides there and nowhere else who gets their words. */
@Component
class ContactReading {

    private static final String ALL = "select id, desk_id, claim_id, ordinal, channel, happened_on, outcome, stance, "
            + "confidential, description, readers, key_id, sealed, added_by, added_at, version from contact ";

    private final JdbcClient database;
    private final ContactVault vault;
    private final ConfidentialReaders policy;
    private final CurrentAccount account;

    ContactReading(JdbcClient database, ContactVault vault, ConfidentialReaders policy, CurrentAccount account) {
        this.database = database;
        this.vault = vault;
        this.policy = policy;
        this.account = account;
    }

    /** Removed or not. */
    Optional<ContactDetail> byId(ContactId id) {
        return database.sql(ALL + "where id = ? and desk_id = ?")
                .params(id.value(), account.desk().value())
                .query((row, ignored) -> detail(row, account.get(), policy.current().roles()))
                .optional();
    }

    /** Those of all these claims, each claim's in its order, without what was removed. */
    List<ContactDetail> of(Collection<ClaimId> claims) {
        if (claims.isEmpty()) return List.of();
        Account me = account.get();
        Set<Role> entrusted = policy.current().roles();
        return database.sql(ALL + "where desk_id = :desk and claim_id in (:claims) and removed_at is null "
                        + "order by claim_id, ordinal, id")
                .param("desk", me.desk().value())
                .param("claims", claims.stream().map(ClaimId::value).toList())
                .query((row, ignored) -> detail(row, me, entrusted))
                .list();
    }

    /** The roles as they are stored with an entry, for sealing it anew. */
    String readers(ContactId id) {
        return database.sql("select readers from contact where id = ? and desk_id = ?")
                .params(id.value(), account.desk().value())
                .query(String.class)
                .single();
    }

    private ContactDetail detail(ResultSet row, Account me, Set<Role> entrusted) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID desk = row.getObject("desk_id", UUID.class);
        UUID author = row.getObject("added_by", UUID.class);
        boolean confidential = row.getBoolean("confidential");
        String description = row.getString("description");
        String written = row.getString("readers");
        // Taking the right from a role counts at once, giving it opens nothing that was written before.
        Set<Role> readers = ReaderRoles.read(written);
        readers.retainAll(entrusted);
        ContactWords words = vault.open(
                        new ContactVault.Kept(row.getString("key_id"), row.getString("sealed")),
                        new ContactPlace(desk, id, author, confidential, written))
                .orElse(null);
        Sight sight = sight(confidential, author, readers, me, words);
        String stance = row.getString("stance");
        return new ContactDetail(
                new ContactId(id),
                new ClaimId(row.getObject("claim_id", UUID.class)),
                row.getInt("ordinal"),
                ContactChannel.valueOf(row.getString("channel")),
                row.getObject("happened_on", LocalDate.class),
                ContactOutcome.valueOf(row.getString("outcome")),
                stance == null ? null : Stance.valueOf(stance),
                confidential,
                description,
                Set.copyOf(readers),
                sight == Sight.OPEN || sight == Sight.ENTRUSTED ? words : null,
                sight,
                vault.root(desk, words, description),
                new PersonId(author),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private static Sight sight(
            boolean confidential, UUID author, Set<Role> readers, Account me, @Nullable ContactWords words) {
        boolean entrusted = author.equals(me.person().value())
                || me.roles().stream().anyMatch(readers::contains);
        if (confidential && !entrusted) return Sight.KEPT;
        if (words == null) return Sight.UNREADABLE;
        return confidential ? Sight.ENTRUSTED : Sight.OPEN;
    }
}
