package org.assay.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.testing.Api;
import org.assay.testing.Articles;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * One document of a hundred claims as people leave it, made through the API, and copies of all its rows on twenty desks. A
 * copy's ids are digests of the first one's ids and the copy's number, so that what refers to a row refers to its copy.
 *
 * <p>The trail is not copied: nobody could give its entries a chain again.
 */
final class ReviewFill {

    static final int DESKS = 20;
    private static final int CLAIMS = 100;
    private static final int PEOPLE = 300;

    /** Of a hundred claims 20 are open, 15 in check, 10 wait for a decision, 50 are approved and 5 dismissed. */
    private static final String STATES = "OOOOIIIPPAAAAAAAAAAD";

    private final JdbcClient database;
    private final Api checker;
    private final Api editor;
    private final int copies;
    private String document = "";

    /** @param claims on all desks together */
    ReviewFill(JdbcClient database, Api checker, Api editor, int claims) {
        this.database = database;
        this.checker = checker;
        this.editor = editor;
        this.copies = claims / CLAIMS;
    }

    void run() {
        first();
        // In KB: rows named by digests go everywhere in their indexes.
        database.sql("set cache_size 400000").update();
        // The copies refer to copies as the first ones do to one another.
        database.sql("set referential_integrity false").update();
        desks();
        document();
        claims();
        reviews();
        database.sql("set referential_integrity true").update();
        database.sql("set cache_size 65536").update();
        database.sql("analyze").update();
    }

    private void first() {
        Map<String, String> article = Map.of(
                "title", "Copied by the bench", "text", new Articles(17).article(20_000), "language", "en", "kind", "ARTICLE");
        document = checker.post("documents", article).get("id").asString();
        JsonNode units = checker.get("documents/" + document + "/units");
        JsonNode sentences = units.isArray() ? units : units.get("items");
        String source = checker.post("sources", Map.of("title", "Register of the bench", "kind", "DOCUMENT", "primary", true))
                .get("id")
                .asString();
        for (int i = 0; i < CLAIMS; i++) {
            JsonNode unit = sentences.get(i);
            String claim = checker.post(
                            "documents/" + document + "/claims",
                            Map.of("start", unit.get("start").asInt(), "end", unit.get("end").asInt()))
                    .get("id")
                    .asString();
            char state = STATES.charAt(i % STATES.length());
            if (state == 'O') continue;
            if (state == 'D') {
                checker.post("claims/" + claim + "/dismiss", Map.of("reason", "OPINION"));
                continue;
            }
            checker.post(
                    "claims/" + claim + "/evidence",
                    Map.of("sourceId", source, "stance", "SUPPORTS", "quote", "As the register says.", "locator", "p. " + i));
            checker.post("claims/" + claim + "/take", Map.of());
            if (i % STATES.length() == 5) checker.post("claims/" + claim + "/threads", Map.of("body", "Is one enough, @editor?"));
            if (state == 'I' && i % STATES.length() != 6) continue;
            String verdict = checker.post(
                            "claims/" + claim + "/verdicts",
                            Map.of("rating", "true", "summary", "It was.", "rationale", "The register says so."))
                    .get("id")
                    .asString();
            if (state == 'A') editor.post("verdicts/" + verdict + "/decisions", Map.of("decision", "APPROVE"));
            if (state == 'I') {
                editor.post(
                        "verdicts/" + verdict + "/decisions",
                        Map.of("decision", "REQUEST_CHANGES", "comment", "Which year?"));
            }
        }
    }

    private UUID deskOf() {
        return database.sql("select desk_id from document where id = ?").param(UUID.fromString(document)).query(UUID.class).single();
    }

    /** Everybody of the first desk once more on each other one, and as many checkers as are missing. */
    private void desks() {
        UUID first = deskOf();
        database.sql("create table bench_copy (n integer primary key, desk_number integer, desk uuid, people uuid)").update();
        for (int n = 0; n < copies; n++) {
            UUID desk = n % DESKS == 0 ? first : UUID.nameUUIDFromBytes(("desk" + n % DESKS).getBytes());
            database.sql("insert into bench_copy values (?, ?, ?, ?)").params(n, n % DESKS, desk, desk).update();
        }
        String others = "k.n between 1 and " + (DESKS - 1);
        copy("desk", "t.id = '" + first + "'", others, Map.of("id", "k.desk", "name", "'Desk ' || k.n"));
        String mine = "select m.person_id from membership m where m.desk_id = '" + first + "'";
        Map<String, String> person = Map.of("id", person("t.id"), "username", "t.username || '-' || k.n");
        copy("person", "t.id in (" + mine + ")", others, person);
        Map<String, String> membership = Map.of("id", digest("t.id"));
        copy("membership", "t.desk_id = '" + first + "'", others, membership);
        String memberships = "(select m.id from membership m where m.desk_id = '" + first + "')";
        copy("membership_role", "t.membership_id in " + memberships, others, Map.of());
        int missing = PEOPLE - database.sql("select count(*) from person").query(Integer.class).single();
        String more = "k.n between " + copies / 2 + " and " + (copies / 2 + missing - 1);
        String one = "(select id from person where username = 'checker')";
        copy("person", "t.id in " + one, more, Map.of("id", digest("t.id"), "username", "t.username || '-' || k.n"));
        String joined = "t.desk_id = '" + first + "' and t.person_id in " + one;
        copy("membership", joined, more, Map.of("person_id", digest("t.person_id")));
        copy("membership_role", "t.membership_id in (select t.id from membership t where " + joined + ")", more, Map.of());
    }

    private void document() {
        String here = "'" + document + "'";
        String sources = "(select e.source_id from evidence e join claim c on c.id = e.claim_id where c.document_id = " + here + ")";
        copy("source", "t.id in " + sources, Map.of());
        copy("source_word", "t.source_id in " + sources, Map.of());
        copy("document", "t.id = " + here, Map.of("title", "t.title || ' ' || k.n", "title_key", "t.title_key || ' ' || k.n"));
        copy("document_version", "t.document_id = " + here, Map.of());
        copy("text_unit", "t.version_id in (select v.id from document_version v where v.document_id = " + here + ")", Map.of());
        copy("document_marks", "t.document_id = " + here, Map.of());
    }

    private void claims() {
        String here = "'" + document + "'";
        // Numbers are counted on each desk.
        copy("claim", "t.document_id = " + here, Map.of("number", "t.number + 1000 * (k.n / " + DESKS + ")"));
        copy("claim_counter", "t.desk_id = '" + deskOf() + "'", "k.n between 1 and " + (DESKS - 1), Map.of());
        database.sql("update claim_counter set last = 1000000").update();
        for (String table : List.of("claim_word", "claim_occurrence", "claim_tag", "claim_plan", "evidence")) ofClaims(table);
    }

    private void reviews() {
        String proposals = "(select p.id from verdict_proposal p where p.claim_id in " + claimIds() + ")";
        copy("proposal_party", "t.proposal_id in " + proposals, Map.of());
        ofClaims("verdict_proposal");
        ofClaims("review_decision");
        String decisions = "(select d.id from review_decision d where d.claim_id in " + claimIds() + ")";
        copy("review_judged", "t.decision_id in " + decisions, Map.of());
        copy("review_judged_requirement", "t.decision_id in " + decisions, Map.of());
        ofClaims("review_thread");
        String threads = "(select r.id from review_thread r where r.claim_id in " + claimIds() + ")";
        copy("review_comment", "t.thread_id in " + threads, Map.of());
        copy("review_turn", "t.thread_id in " + threads, Map.of());
        ofClaims("claim_follow");
    }

    private void ofClaims(String table) {
        copy(table, "t.claim_id in " + claimIds(), Map.of());
    }

    private String claimIds() {
        return "(select c.id from claim c where c.document_id = '" + document + "')";
    }

    private void copy(String table, String which, Map<String, String> otherwise) {
        copy(table, which, "k.n > 0", otherwise);
    }

    private void copy(String table, String which, String copies, Map<String, String> otherwise) {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        database.sql("select column_name, data_type from information_schema.columns where lower(table_name) = ? and table_schema = current_schema")
                .param(table)
                .query(row -> {
                    String column = row.getString(1).toLowerCase();
                    columns.add(column);
                    boolean id = row.getString(2).equalsIgnoreCase("uuid");
                    values.add(otherwise.getOrDefault(column, id ? idOf(column) : "t." + column));
                });
        database.sql("insert into " + table + " (" + String.join(", ", columns) + ") select "
                        + values.stream().collect(Collectors.joining(", ")) + " from " + table + " t cross join bench_copy k where ("
                        + which + ") and " + copies + " order by 1")
                .update();
    }

    private static String idOf(String column) {
        return switch (column) {
            case "desk_id" -> "k.desk";
            case "scale_id", "policy_id" -> "t." + column;
            case "person_id", "lead_id", "writer_id", "author_id", "reviewer_id", "created_by", "imported_by", "added_by",
                    "started_by", "settled_by", "assigned_to", "confirmed_by", "withdrawn_by" -> person("t." + column);
            default -> digest("t." + column);
        };
    }

    /** The first desk's people stay who they are there, and are others elsewhere. */
    private static String person(String column) {
        return "case when k.desk_number = 0 then " + column + " else " + md5(column, "k.people") + " end";
    }

    private static String digest(String column) {
        return md5(column, "k.n");
    }

    private static String md5(String column, String by) {
        return "cast(hash('MD5', stringtoutf8(cast(" + column + " as varchar) || ' ' || cast(" + by + " as varchar))) as uuid)";
    }
}
