package org.assay.claim;

import java.util.TreeSet;
import java.util.UUID;
import org.assay.account.CurrentAccount;
import org.assay.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which claims hold which words, for the search. */
@Component
class ClaimWords {

    private final JdbcTemplate database;
    private final CurrentAccount account;

    ClaimWords(JdbcTemplate database, CurrentAccount account) {
        this.database = database;
        this.account = account;
    }

    void index(UUID claim, String statement, String exact, @Nullable Claimant claimant) {
        var words = new TreeSet<>(Words.of(statement + " " + exact));
        if (claimant != null) words.addAll(Words.of(claimant.name()));
        database.update("delete from claim_word where claim_id = ?", claim);
        UUID desk = account.desk().value();
        database.batchUpdate("insert into claim_word (desk_id, word, claim_id) values (?, ?, ?)", words, 200, (row, word) -> {
            row.setObject(1, desk);
            row.setString(2, word);
            row.setObject(3, claim);
        });
    }
}
