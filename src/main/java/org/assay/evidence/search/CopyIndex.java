package org.assay.evidence.search;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

/**
 * Which copies hold which words. It knows ids and words, no texts, and proves nothing: what it finds is looked up in the
 * database, by desk, before anybody sees it.
 */
public interface CopyIndex extends AutoCloseable {

    /** @param source as it was when the copy was kept; it may have been merged into another since */
    record Entry(UUID desk, UUID source, UUID copy) {}

    /** All copies that it holds, of every desk. */
    Set<UUID> copies();

    /** Takes a copy's words, in place of those it had for it. Found after {@link #publish}. */
    void put(Entry copy, SortedSet<String> words);

    void remove(UUID copy);

    /** Lets what was put be found, and writes it to the disk. */
    void publish();

    /** The copies of a desk with a word that begins so. */
    List<Entry> find(UUID desk, String beginning);

    @Override
    void close();
}
