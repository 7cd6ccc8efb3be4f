package org.assay.audit.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All leaves of a tree, for the proofs of RFC 9162, sections 2.1.3 and 2.1.4. Holds 32 bytes a leaf. */
final class MerkleTree {

    private byte[] leaves = new byte[1024 * Sha256.LENGTH];
    private int size;
    /** Subtrees that many proofs share, by their first leaf and the one past their last. */
    private final Map<Long, byte[]> known = new HashMap<>();

    private static final int WORTH_KNOWING = 32;

    /** @param leaf its hash */
    void add(byte[] leaf) {
        if ((size + 1) * Sha256.LENGTH > leaves.length) leaves = Arrays.copyOf(leaves, Math.multiplyExact(leaves.length, 2));
        System.arraycopy(leaf, 0, leaves, size++ * Sha256.LENGTH, Sha256.LENGTH);
    }

    int size() {
        return size;
    }

    /** The head of the tree that these first leaves were. */
    byte[] root(int of) {
        return of == 0 ? Sha256.of(new byte[0]) : root(0, of);
    }

    /**
     * What is needed, beside the leaf, to come to the root of the first {@code of} leaves; from the leaf upwards.
     *
     * @param index from 0
     */
    List<byte[]> inclusion(int index, int of) {
        List<byte[]> path = new ArrayList<>();
        inclusion(index, 0, of, path);
        return path;
    }

    /** What shows that the first {@code from} leaves are the beginning of the first {@code of}. */
    List<byte[]> consistency(int from, int of) {
        List<byte[]> path = new ArrayList<>();
        if (from > 0 && from < of) consistency(from, 0, of, true, path);
        return path;
    }

    private byte[] root(int begin, int end) {
        if (end - begin == 1) return Arrays.copyOfRange(leaves, begin * Sha256.LENGTH, end * Sha256.LENGTH);
        if (end - begin >= WORTH_KNOWING) {
            byte[] made = known.get((long) begin << 32 | end);
            if (made != null) return made;
        }
        int half = begin + largestPowerBelow(end - begin);
        byte[] node = Sha256.node(root(begin, half), root(half, end));
        if (end - begin >= WORTH_KNOWING) known.put((long) begin << 32 | end, node);
        return node;
    }

    private void inclusion(int index, int begin, int end, List<byte[]> path) {
        if (end - begin == 1) return;
        int half = begin + largestPowerBelow(end - begin);
        if (index < half) {
            inclusion(index, begin, half, path);
            path.add(root(half, end));
        } else {
            inclusion(index, half, end, path);
            path.add(root(begin, half));
        }
    }

    private void consistency(int from, int begin, int end, boolean whole, List<byte[]> path) {
        if (from == end) {
            if (!whole) path.add(root(begin, end));
            return;
        }
        int half = begin + largestPowerBelow(end - begin);
        if (from <= half) {
            consistency(from, begin, half, whole, path);
            path.add(root(half, end));
        } else {
            consistency(from, half, end, false, path);
            path.add(root(begin, half));
        }
    }

    private static int largestPowerBelow(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
