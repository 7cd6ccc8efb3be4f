package org.assay.audit.proof;

import java.util.Arrays;
import java.util.List;

/** Checks proofs as RFC 9162 says, in sections 2.1.3.2 and 2.1.4.2. A proof may come from anywhere. */
final class MerkleProof {

    private MerkleProof() {}

    /** Whether the leaf stands at that index, from 0, of the tree with that size and root. */
    static boolean includes(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) return false;
        long node = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] step : path) {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last) {
                hash = Sha256.node(step, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Sha256.node(hash, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether the tree with the first size and root is the beginning of the one with the second. */
    static boolean extend(long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> path) {
        if (from < 0 || from > to) return false;
        if (from == to) return path.isEmpty() && Arrays.equals(fromRoot, toRoot);
        if (from == 0) return path.isEmpty() && Arrays.equals(fromRoot, Sha256.of(new byte[0]));
        boolean power = Long.bitCount(from) == 1;
        if (path.isEmpty() && !power) return false;
        int next = power ? 0 : 1;
        byte[] before = power ? fromRoot : path.getFirst();
        byte[] after = before;
        long node = from - 1;
        long last = to - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        for (byte[] step : path.subList(next, path.size())) {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last) {
                before = Sha256.node(step, before);
                after = Sha256.node(step, after);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                after = Sha256.node(after, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(before, fromRoot) && Arrays.equals(after, toRoot);
    }
}
