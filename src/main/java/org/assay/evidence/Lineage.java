package org.assay.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.kernel.Conflict;
import org.assay.kernel.DeskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which source repeats which. Chains are stored link by link, as people tell them, and followed when read: a first hand
 * that turns out to be a rewrite itself takes all its rewrites along. A record merged into another stands for that one.
 */
@Component
class Lineage {

    private final JdbcClient database;

    Lineage(JdbcClient database) {
        this.database = database;
    }

    /** Each piece with its root: no query where no source repeats another, else one for each link of the longest chain. */
    List<EvidenceDetail> rooted(List<EvidenceDetail> evidence) {
        Map<UUID, UUID> parents = parents(evidence.stream().map(EvidenceDetail::source).toList());
        if (parents.isEmpty()) return evidence;
        return evidence.stream()
                .map(each -> each.from(new SourceId(root(each.source().id().value(), parents))))
                .toList();
    }

    /** The first hand behind one source. */
    SourceId root(SourceDetail source) {
        return new SourceId(root(source.id().value(), parents(List.of(source))));
    }

    /** Every link between these sources and their first hands: from each source that repeats another to that one. */
    Map<UUID, UUID> parents(Collection<SourceDetail> sources) {
        Set<UUID> wanted = sources.stream()
                .filter(source -> source.mergedInto() != null || source.entry().derivedFrom() != null)
                .map(source -> source.id().value())
                .collect(Collectors.toSet());
        Map<UUID, UUID> parents = new HashMap<>();
        climb(parents, wanted);
        return parents;
    }

    private void climb(Map<UUID, UUID> parents, Set<UUID> first) {
        Set<UUID> seen = new HashSet<>();
        Set<UUID> level = first;
        while (!level.isEmpty()) {
            seen.addAll(level);
            Set<UUID> next = new LinkedHashSet<>();
            for (Link link : links("s.id in (:ids) and (s.merged_into is not null or s.derived_from is not null)", level)) {
                parents.put(link.child(), link.parent());
                if (!seen.contains(link.parent())) next.add(link.parent());
            }
            level = next;
        }
    }

    private record Link(UUID child, UUID parent) {}

    private List<Link> links(String which, Collection<UUID> ids) {
        List<Link> links = new ArrayList<>();
        List<UUID> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += 500) {
            links.addAll(database.sql("select s.id, coalesce(s.merged_into, p.merged_into, s.derived_from) "
                            + "from source s left join source p on p.id = s.derived_from where " + which)
                    .param("ids", all.subList(from, Math.min(all.size(), from + 500)))
                    .query((row, n) -> new Link(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                    .list());
        }
        return links;
    }

    /** The end of the chain. A circle can not be stored; were there one, its smallest member would be its root. */
    static UUID root(UUID from, Map<UUID, UUID> parents) {
        Set<UUID> walked = new LinkedHashSet<>();
        UUID at = from;
        while (parents.containsKey(at)) {
            if (!walked.add(at)) return walked.stream().min(UUID::compareTo).orElse(at);
            at = parents.get(at);
        }
        return at;
    }

    /**
     * Makes sure that {@code self} may come to repeat {@code parent}, and that nobody else changes a chain of the desk
     * until the transaction is over: two honest halves of a circle must not meet.
     *
     * @throws Conflict {@code SOURCE_FROM_ITSELF}, {@code SOURCE_CIRCLE}
     */
    void allow(DeskId desk, SourceId self, SourceId parent) {
        if (self.equals(parent)) throw new Conflict("SOURCE_FROM_ITSELF");
        lock(desk);
        Map<UUID, UUID> parents = new HashMap<>();
        climb(parents, Set.of(parent.value()));
        boolean circle = parents.containsKey(self.value()) || parents.containsValue(self.value());
        if (circle) throw new Conflict("SOURCE_CIRCLE", title(parent), title(self));
    }

    void lock(DeskId desk) {
        int known = database.sql("select count(*) from library where desk_id = ?")
                .param(desk.value())
                .query(Integer.class)
                .single();
        if (known == 0) {
            database.sql("insert into library (desk_id) select ? where not exists (select 1 from library where desk_id = ?)")
                    .params(desk.value(), desk.value())
                    .update();
        }
        database.sql("select desk_id from library where desk_id = ? for update")
                .param(desk.value())
                .query(UUID.class)
                .single();
    }

    private String title(SourceId id) {
        return database.sql("select title from source where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    /** The source, all that repeats it directly or over others, and the records merged into any of these. */
    Set<UUID> heirs(SourceId source) {
        Set<UUID> all = new LinkedHashSet<>(Set.of(source.value()));
        Set<UUID> level = Set.copyOf(all);
        while (!level.isEmpty()) {
            Set<UUID> next = new LinkedHashSet<>();
            for (Link link : links("s.merged_into in (:ids) or s.derived_from in (:ids)", level)) {
                if (all.add(link.child())) next.add(link.child());
            }
            level = next;
        }
        return all;
    }
}
