package org.assay.evidence;

import static org.assay.account.Permission.EXPORT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.claim.ClaimId;
import org.assay.kernel.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to be taken out of what goes to people who may not know the desk's confidential contacts. */
@Service
public class Redactions {

    private final JdbcClient database;
    private final ContactVault vault;
    private final Snapshots copies;
    private final CurrentAccount account;

    Redactions(JdbcClient database, ContactVault vault, Snapshots copies, CurrentAccount account) {
        this.database = database;
        this.vault = vault;
        this.copies = copies;
        this.account = account;
    }

    private record Sealed(ClaimId claim, ContactVault.Kept kept, ContactPlace place) {}

    /**
     * Of all confidential contacts of the desk, removed ones too; those of the claims are looked for more closely. Anybody
     * may have it, for it answers no question about who.
     *
     * @throws Conflict {@code REDACTION_KEY_MISSING} where some can't be read, and so can't be looked for
     */
    @Requires(EXPORT)
    @Transactional(readOnly = true)
    public Redaction of(Collection<ClaimId> claims) {
        Set<ClaimId> near = new HashSet<>(claims);
        List<ContactWords> asked = new ArrayList<>();
        List<ContactWords> others = new ArrayList<>();
        for (Sealed each : sealed()) {
            ContactWords words = vault.open(each.kept(), each.place())
                    .orElseThrow(() -> new Conflict("REDACTION_KEY_MISSING"));
            (near.contains(each.claim()) ? asked : others).add(words);
        }
        return Redaction.of(asked, others);
    }

    /**
     * Whether a copy may go out: neither its name, its text nor its bytes give somebody away. One whose text could not be
     * read stays, as nobody can tell. Reads all of it, at most some kilobytes at once; no transaction is open meanwhile.
     */
    @Requires(EXPORT)
    public boolean mayLeave(SnapshotDetail copy, Redaction redaction) {
        if (!redaction.looks()) return true;
        if (copy.text() != SnapshotText.READ) return false;
        boolean named = redaction.names(copy.fileName())
                || redaction.names(copy.title())
                || redaction.names(copy.url())
                || redaction.names(copies.text(copy.id()).orElse(""));
        if (named) return false;
        try (var bytes = copies.bytes(copy.id()).getInputStream()) {
            return !redaction.names(bytes);
        } catch (IOException | org.assay.kernel.Refusal lost) {
            return false;
        }
    }

    private List<Sealed> sealed() {
        return database.sql("select id, desk_id, claim_id, added_by, readers, key_id, sealed from contact"
                        + " where desk_id = ? and confidential = true order by id")
                .param(account.desk().value())
                .query((row, n) -> new Sealed(
                        new ClaimId(row.getObject("claim_id", UUID.class)),
                        new ContactVault.Kept(row.getString("key_id"), row.getString("sealed")),
                        new ContactPlace(
                                row.getObject("desk_id", UUID.class),
                                row.getObject("id", UUID.class),
                                row.getObject("added_by", UUID.class),
                                true,
                                row.getString("readers"))))
                .list();
    }
}
