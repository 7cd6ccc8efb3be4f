package org.assay.audit.proof;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The right edge of a tree: the roots of its full subtrees, the largest first, one for each bit set in its size. It is all
 * that adding a leaf and telling the root needs. Immutable.
 */
public final class MerkleEdge {

    public static final MerkleEdge EMPTY = new MerkleEdge(0, List.of());

    private final long size;
    private final List<byte[]> subtrees;

    private MerkleEdge(long size, List<byte[]> subtrees) {
        this.size = size;
        this.subtrees = subtrees;
    }

    /**
     * @param written as {@link #toString} wrote it
     * @throws IllegalArgumentException where that is no edge of a tree of that size
     */
    public static MerkleEdge parse(long size, String written) {
        byte[] all = HexFormat.of().parseHex(written);
        if (size < 0 || all.length != Long.bitCount(size) * Sha256.LENGTH) {
            throw new IllegalArgumentException("no edge of a tree of " + size + " leaves");
        }
        List<byte[]> subtrees = new ArrayList<>();
        for (int at = 0; at < all.length; at += Sha256.LENGTH) {
            subtrees.add(java.util.Arrays.copyOfRange(all, at, at + Sha256.LENGTH));
        }
        return new MerkleEdge(size, subtrees);
    }

    public long size() {
        return size;
    }

    /** @param leaf its hash */
    public MerkleEdge with(byte[] leaf) {
        List<byte[]> longer = new ArrayList<>(subtrees);
        byte[] subtree = leaf;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) subtree = Sha256.node(longer.removeLast(), subtree);
        longer.add(subtree);
        return new MerkleEdge(size + 1, longer);
    }

    /** The head of the tree over these leaves; of none, the hash of nothing. */
    public byte[] root() {
        if (subtrees.isEmpty()) return Sha256.of(new byte[0]);
        byte[] root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) root = Sha256.node(subtrees.get(i), root);
        return root;
    }

    /** In hexadecimal digits, 64 a subtree. */
    @Override
    public String toString() {
        StringBuilder all = new StringBuilder();
        subtrees.forEach(subtree -> all.append(HexFormat.of().formatHex(subtree)));
        return all.toString();
    }
}
