package org.assay.document;

import java.util.Map;
import java.util.UUID;
import org.assay.account.Account;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;

/**
 * Which documents the caller may see: those of the desk, or only those whose writer they are.
 *
 * @param all whether a document's writer matters not
 */
record Sight(UUID desk, UUID person, boolean all) {

    /** True of the documents in sight; the table is called {@code d}. */
    static final String CONDITION = "(d.desk_id = :desk and (:all = true or d.writer_id = :person))";

    /** What {@link #CONDITION} asks for. */
    Map<String, Object> values() {
        return Map.of("desk", desk, "person", person, "all", all);
    }

    static Sight of(CurrentAccount current) {
        Account account = current.get();
        return new Sight(account.desk().value(), account.person().value(), account.may(Permission.READ));
    }
}
