package org.assay.evidence;

import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.account.CurrentAccount;
import org.assay.account.Requires;
import org.assay.claim.ClaimId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the sources behind a claim derive from one another. */
@Service
public class Lineages {

    private final EvidenceRecords evidence;
    private final Lineage lineage;
    private final JdbcClient database;
    private final CurrentAccount account;

    Lineages(EvidenceRecords evidence, Lineage lineage, JdbcClient database, CurrentAccount account) {
        this.evidence = evidence;
        this.lineage = lineage;
        this.database = database;
        this.account = account;
    }

    @Requires({READ, READ_OWN})
    @Transactional(readOnly = true)
    public Independence of(ClaimId claim) {
        List<EvidenceDetail> pieces = evidence.of(claim);
        Map<UUID, UUID> parents =
                lineage.parents(pieces.stream().map(EvidenceDetail::source).toList());
        Map<UUID, String> titles = new LinkedHashMap<>();
        Map<UUID, List<Integer>> ordinals = new LinkedHashMap<>();
        Set<UUID> roots = new LinkedHashSet<>();
        Map<UUID, Set<UUID>> children = new LinkedHashMap<>();
        for (EvidenceDetail piece : pieces) {
            UUID at = piece.source().id().value();
            titles.put(at, piece.source().entry().title());
            ordinals.computeIfAbsent(at, first -> new ArrayList<>()).add(piece.ordinal());
            Set<UUID> walked = new LinkedHashSet<>();
            while (parents.containsKey(at) && walked.add(at)) {
                UUID parent = parents.get(at);
                children.computeIfAbsent(parent, first -> new LinkedHashSet<>()).add(at);
                at = parent;
            }
            roots.add(at);
        }
        Set<UUID> between = new LinkedHashSet<>(parents.values());
        between.removeAll(titles.keySet());
        titles.putAll(titles(between));
        List<Independence.Branch> trees = roots.stream()
                .map(root -> branch(root, titles, ordinals, children))
                .toList();
        return new Independence(Independence.pieces(pieces), Independence.roots(pieces), trees);
    }

    private static Independence.Branch branch(
            UUID id, Map<UUID, String> titles, Map<UUID, List<Integer>> ordinals, Map<UUID, Set<UUID>> children) {
        return new Independence.Branch(
                new SourceId(id),
                titles.getOrDefault(id, "–"),
                ordinals.getOrDefault(id, List.of()),
                children.getOrDefault(id, Set.of()).stream()
                        .map(child -> branch(child, titles, ordinals, children))
                        .toList());
    }

    private Map<UUID, String> titles(Set<UUID> ids) {
        record Titled(UUID id, String title) {}
        if (ids.isEmpty()) return Map.of();
        return database
                .sql("select id, title from source where desk_id = :desk and id in (:ids)")
                .param("desk", account.desk().value())
                .param("ids", List.copyOf(ids))
                .query((row, n) -> new Titled(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Titled::id, Titled::title));
    }
}
