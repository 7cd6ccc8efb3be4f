package org.assay.report.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.claim.ClaimId;
import org.assay.evidence.ContactDetail;
import org.assay.evidence.ContactWords;
import org.assay.evidence.SourceDetail;
import org.assay.evidence.SourceEntry;
import org.assay.audit.TrailExcerpt;
import org.assay.report.render.SheetTable;
import org.assay.review.DecisionDetail;
import org.assay.review.ThreadDetail;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The tables of a pack. */
final class PackTables {

    private final PackMaterial pack;
    private final JsonMapper json = JsonMapper.builder().build();

    PackTables(PackMaterial pack) {
        this.pack = pack;
    }

    /** @param files of the copies, by the id of the copy */
    List<PackPart> all(Map<Object, String> files) {
        List<PackPart> parts = new ArrayList<>();
        parts.add(PackPart.of("sources.csv", SheetTable.of(SourceSheet.COLUMNS, sources(files))));
        parts.add(PackPart.of("source-sheet.html", SourceSheet.page(pack, sources(files))));
        List<List<@Nullable String>> decisions = decisions();
        parts.add(PackPart.of("decisions.csv", SheetTable.of(DECISIONS, decisions)));
        parts.add(PackPart.of("decisions.json", asJson(DECISIONS, decisions)));
        parts.add(PackPart.of("contacts.csv", SheetTable.of(CONTACTS, contacts())));
        if (!pack.redacted()) parts.add(PackPart.of("discussions.csv", SheetTable.of(DISCUSSIONS, discussions())));
        parts.add(PackPart.of("audit/entries.csv", SheetTable.of(ENTRIES, entries())));
        return parts;
    }

    private static final List<String> DECISIONS =
            List.of("claim", "decision", "by", "at", "proposal", "on_digest_sha256", "comment");

    private List<List<@Nullable String>> decisions() {
        List<List<@Nullable String>> rows = new ArrayList<>();
        pack.decisions().forEach((claim, decided) -> {
            for (DecisionDetail each : decided) {
                rows.add(List.of(
                        number(claim),
                        each.decision().name(),
                        pack.words(pack.name(each.reviewer())),
                        each.at().toString(),
                        each.proposal().toString(),
                        each.digest(),
                        pack.words(each.comment())));
            }
        });
        return rows;
    }

    private static final List<String> CONTACTS = List.of(
            "claim", "number", "who", "confidential", "channel", "day", "outcome", "stance", "question", "answer");

    private List<List<@Nullable String>> contacts() {
        List<List<@Nullable String>> rows = new ArrayList<>();
        pack.numbers().keySet().forEach(claim -> {
            for (ContactDetail each : pack.contacts().getOrDefault(claim, List.of())) {
                ContactWords words = pack.redacted() ? each.publicWords().orElse(null) : each.words();
                rows.add(List.of(
                        number(claim),
                        String.valueOf(each.ordinal()),
                        pack.words(pack.redacted() ? each.publicName() : each.name()),
                        each.confidential() ? "yes" : "no",
                        each.channel().name(),
                        each.day().toString(),
                        each.outcome().name(),
                        each.stance() == null ? "" : each.stance().name(),
                        words == null ? "" : pack.words(words.question()),
                        words == null ? "" : pack.words(words.answer())));
            }
        });
        return rows;
    }

    private static final List<String> DISCUSSIONS = List.of("claim", "thread", "about", "open", "by", "at", "comment");

    private List<List<@Nullable String>> discussions() {
        List<List<@Nullable String>> rows = new ArrayList<>();
        pack.threads().forEach((claim, threads) -> {
            for (ThreadDetail thread : threads) {
                thread.comments().forEach(comment -> rows.add(List.of(
                        number(claim),
                        thread.id().toString(),
                        thread.about().name(),
                        thread.open() ? "yes" : "no",
                        pack.name(comment.author()),
                        comment.writtenAt().toString(),
                        comment.body())));
            }
        });
        return rows;
    }

    private static final List<String> ENTRIES = List.of("entry", "at", "by", "action", "subject_kind", "subject", "changes");

    private List<List<@Nullable String>> entries() {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (TrailExcerpt.Entry entry : pack.trail().entries()) {
            rows.add(List.of(
                    String.valueOf(entry.number()),
                    entry.at().toString(),
                    pack.words(pack.name(entry.actor())),
                    entry.action(),
                    entry.subject().kind(),
                    entry.subject().id().toString(),
                    entry.changes()));
        }
        return rows;
    }

    private List<List<@Nullable String>> sources(Map<Object, String> files) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (Map.Entry<SourceDetail, Set<Integer>> each : pack.sources().entrySet()) {
            SourceEntry source = each.getKey().entry();
            var copies = pack.copies().getOrDefault(each.getKey().id().value(), List.of());
            rows.add(java.util.Arrays.asList(
                    String.valueOf(rows.size() + 1),
                    pack.words(source.title()),
                    pack.words(source.author()),
                    pack.words(source.publisher()),
                    source.publishedOn() == null ? "" : source.publishedOn().toString(),
                    source.url() == null ? "" : source.url(),
                    source.kind().name(),
                    source.primary() ? "yes" : "no",
                    each.getValue().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                    copies.stream().map(copy -> files.get(copy.id())).collect(Collectors.joining("\n")),
                    copies.stream().map(copy -> copy.keptAt().toString()).collect(Collectors.joining("\n")),
                    copies.stream().map(copy -> copy.sha256()).collect(Collectors.joining("\n"))));
        }
        return rows;
    }

    private byte[] asJson(List<String> columns, List<List<@Nullable String>> rows) {
        List<Map<String, @Nullable String>> all = new ArrayList<>();
        for (List<@Nullable String> row : rows) {
            Map<String, @Nullable String> one = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) one.put(columns.get(i), row.get(i));
            all.add(one);
        }
        return json.writeValueAsBytes(all);
    }

    private String number(ClaimId claim) {
        return String.valueOf(pack.numbers().get(claim));
    }
}
