package org.assay.claim;

import java.util.TreeSet;
import java.util.UUID;
import org.assay.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which claims hold which words, for the search. */
@Component
class ClaimWords {

    private final JdbcTemplate database;

    ClaimWords(JdbcTemplate database) {
        this.database = database;
    }

    void index(UUID claim, String statement, String exact, @Nullable Claimant claimant) {
        var words = new TreeSet<>(Words.of(statement + " " + exact));
        if (claimant != null) words.addAll(Words.of(claimant.name()));
        database.update("delete from claim_word where claim_id = ?", claim);
        database.batchUpdate("insert into claim_word (word, claim_id) values (?, ?)", words, 200, (row, word) -> {
            row.setString(1, word);
            row.setObject(2, claim);
        });
    }
}
