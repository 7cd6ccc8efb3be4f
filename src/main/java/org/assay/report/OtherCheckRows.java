package org.assay.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.kernel.DeskId;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.report.exchange.ForeignReview;
import org.assay.report.exchange.ForeignReview.Oddity;
import org.assay.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Other houses' checks in their table, and the words that find them. */
@Component
class OtherCheckRows {

    private static final String LINE = "select o.id, o.url, o.publisher, o.claim, o.claimant, o.said_on, o.rating, o.rating_number, "
            + "o.rating_best, o.rating_worst, o.checked_on, o.language, o.appearances, o.oddities, o.imported_by, o.imported_at, "
            + "(select count(*) from other_check e where e.desk_id = o.desk_id and e.identity = o.identity and e.current_one is null) "
            + "as earlier";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    OtherCheckRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    enum Outcome {
        ADDED,
        RENEWED,
        KNOWN
    }

    Outcome store(ForeignReview review, DeskId desk, PersonId by, Instant at) {
        String identity = digest(review.url() + "\n" + review.claim());
        String digest = digest(String.join(
                "\n",
                Stream.of(review.publisher(), review.claimant(), review.saidOn(), review.rating(), review.number(), review.best(),
                                review.worst(), review.checkedOn(), review.language(), review.appearances())
                        .map(String::valueOf)
                        .toList()));
        Optional<String> had = database.sql(
                        "select digest from other_check where desk_id = ? and identity = ? and current_one = true")
                .params(desk.value(), identity)
                .query(String.class)
                .optional();
        if (had.isPresent() && had.get().equals(digest)) return Outcome.KNOWN;
        if (had.isPresent()) {
            database.sql("update other_check set current_one = null where desk_id = ? and identity = ? and current_one = true")
                    .params(desk.value(), identity)
                    .update();
        }
        UUID id = Ids.next();
        batches.update(
                "insert into other_check (id, desk_id, identity, digest, current_one, url, publisher, claim, claimant, said_on, "
                        + "rating, rating_number, rating_best, rating_worst, checked_on, language, appearances, oddities, record, "
                        + "imported_by, imported_at) values (?, ?, ?, ?, true, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id, desk.value(), identity, digest, review.url(), review.publisher(), review.claim(), review.claimant(),
                day(review.saidOn()), review.rating(), review.number(), review.best(), review.worst(), day(review.checkedOn()),
                review.language(), String.join("\n", review.appearances()),
                String.join(" ", review.oddities().stream().map(Oddity::name).toList()), review.record(), by.value(),
                at.atOffset(ZoneOffset.UTC));
        words(id, review);
        return had.isPresent() ? Outcome.RENEWED : Outcome.ADDED;
    }

    private void words(UUID id, ForeignReview review) {
        Set<String> ofClaim = Words.of(review.claim());
        Set<String> all = new TreeSet<>(ofClaim);
        all.addAll(Words.of(review.publisher() + " " + (review.claimant() == null ? "" : review.claimant())));
        batches.batchUpdate(
                "insert into other_check_word (word, check_id, of_claim) values (?, ?, ?)",
                all.stream().map(word -> new Object[] {word, id, ofClaim.contains(word)}).toList());
    }

    /** Newest check first. */
    List<OtherCheck> page(DeskId desk, Collection<String> beginnings, int offset, int limit) {
        Question asked = question(desk, beginnings);
        return database.sql(LINE + asked.sql() + " order by o.checked_on desc nulls last, o.id desc "
                        + "offset " + offset + " rows fetch next " + limit + " rows only")
                .params(asked.parameters())
                .query((row, n) -> check(row))
                .list();
    }

    long count(DeskId desk, Collection<String> beginnings) {
        Question asked = question(desk, beginnings);
        return database.sql("select count(*)" + asked.sql()).params(asked.parameters()).query(Long.class).single();
    }

    Optional<OtherCheck> find(DeskId desk, UUID id) {
        return database.sql(LINE + " from other_check o where o.desk_id = ? and o.id = ?")
                .params(desk.value(), id)
                .query((row, n) -> check(row))
                .optional();
    }

    Optional<String> record(DeskId desk, UUID id) {
        return database.sql("select record from other_check where desk_id = ? and id = ?")
                .params(desk.value(), id)
                .query(String.class)
                .optional();
    }

    /** Current ones whose claim has some of these words, those with the most first. */
    List<OtherCheck> sharing(DeskId desk, Collection<String> words, int limit) {
        if (words.isEmpty()) return List.of();
        List<UUID> ids = database.sql(
                        "select w.check_id from other_check_word w join other_check o on o.id = w.check_id where o.desk_id = :desk "
                                + "and o.current_one = true and w.of_claim = true and w.word in (:words) group by w.check_id "
                                + "order by count(*) desc, w.check_id fetch first " + limit + " rows only")
                .param("desk", desk.value())
                .param("words", words)
                .query(UUID.class)
                .list();
        return ids.stream().flatMap(id -> find(desk, id).stream()).toList();
    }

    private record Question(String sql, List<Object> parameters) {}

    private static Question question(DeskId desk, Collection<String> beginnings) {
        StringBuilder sql = new StringBuilder(" from other_check o where o.desk_id = ? and o.current_one = true");
        List<Object> parameters = new java.util.ArrayList<>(List.of(desk.value()));
        for (String beginning : beginnings) {
            sql.append(" and o.id in (select w.check_id from other_check_word w where w.word like ?)");
            parameters.add(beginning + "%");
        }
        return new Question(sql.toString(), parameters);
    }

    private static OtherCheck check(ResultSet row) throws SQLException {
        String appearances = row.getString("appearances");
        String oddities = row.getString("oddities");
        return new OtherCheck(
                new OtherCheckId(row.getObject("id", UUID.class)),
                new ForeignReview(
                        row.getString("url"),
                        row.getString("publisher"),
                        row.getString("claim"),
                        row.getString("claimant"),
                        row.getObject("said_on", LocalDate.class),
                        row.getString("rating"),
                        row.getString("rating_number"),
                        row.getString("rating_best"),
                        row.getString("rating_worst"),
                        row.getObject("checked_on", LocalDate.class),
                        row.getString("language"),
                        appearances.isEmpty() ? List.of() : List.of(appearances.split("\n")),
                        oddities.isEmpty()
                                ? List.of()
                                : Stream.of(oddities.split(" ")).map(Oddity::valueOf).toList(),
                        ""),
                new PersonId(row.getObject("imported_by", UUID.class)),
                row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                row.getInt("earlier"));
    }

    private static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static String digest(String words) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
