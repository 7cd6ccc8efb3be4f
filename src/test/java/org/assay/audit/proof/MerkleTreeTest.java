package org.assay.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    /** The leaves with which Certificate Transparency's implementations test themselves, and the heads over the first 1 to 8. */
    private static final List<String> LEAVES = List.of(
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> HEADS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void theHeadsAreThoseThatOthersCompute() {
        MerkleTree tree = new MerkleTree();
        MerkleEdge edge = MerkleEdge.EMPTY;
        assertThat(hex(tree.root(0))).isEqualTo(OF_NOTHING);
        assertThat(hex(edge.root())).isEqualTo(OF_NOTHING);
        for (int i = 0; i < LEAVES.size(); i++) {
            byte[] leaf = Sha256.leaf(HexFormat.of().parseHex(LEAVES.get(i)));
            tree.add(leaf);
            edge = edge.with(leaf);
            assertThat(hex(tree.root(i + 1))).isEqualTo(HEADS.get(i));
            assertThat(hex(edge.root())).isEqualTo(HEADS.get(i));
        }
    }

    /** The tree of seven leaves in RFC 9162, section 2.1.5, by its letters. */
    @Test
    void theProofsAreThoseOfTheRfcsExample() {
        MerkleTree tree = tree(7);
        List<byte[]> d = leaves(7);
        byte[] g = Sha256.node(d.get(0), d.get(1));
        byte[] h = Sha256.node(d.get(2), d.get(3));
        byte[] i = Sha256.node(d.get(4), d.get(5));
        byte[] j = d.get(6);
        byte[] k = Sha256.node(g, h);
        byte[] l = Sha256.node(i, j);

        assertThat(tree.inclusion(0, 7)).containsExactly(d.get(1), h, l);
        assertThat(tree.inclusion(3, 7)).containsExactly(d.get(2), g, l);
        assertThat(tree.inclusion(4, 7)).containsExactly(d.get(5), j, k);
        assertThat(tree.inclusion(6, 7)).containsExactly(i, k);
        assertThat(tree.consistency(3, 7)).containsExactly(d.get(2), d.get(3), g, l);
        assertThat(tree.consistency(4, 7)).containsExactly(l);
        assertThat(tree.consistency(6, 7)).containsExactly(i, j, k);
    }

    @Test
    void everyLeafOfEveryTreeIsProvedAndNoOther() {
        MerkleTree tree = tree(70);
        List<byte[]> leaves = leaves(70);
        for (int size = 1; size <= 70; size++) {
            byte[] root = tree.root(size);
            for (int index = 0; index < size; index++) {
                List<byte[]> path = tree.inclusion(index, size);
                assertThat(MerkleProof.includes(leaves.get(index), index, size, path, root)).isTrue();
                assertThat(MerkleProof.includes(Sha256.leaf(new byte[] {9, 9, 9}), index, size, path, root)).isFalse();
                assertThat(MerkleProof.includes(leaves.get(index), (index + 1) % (size + 1), size, path, root)).isFalse();
                List<byte[]> longer = new ArrayList<>(path);
                longer.add(root);
                assertThat(MerkleProof.includes(leaves.get(index), index, size, longer, root)).isFalse();
                if (!path.isEmpty()) {
                    assertThat(MerkleProof.includes(leaves.get(index), index, size, path.subList(1, path.size()), root))
                            .isFalse();
                    assertThat(MerkleProof.includes(leaves.get(index), index, size, withAnother(path, index), root))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everyTreeIsTheBeginningOfEveryLongerOneAndOfNoOther() {
        MerkleTree tree = tree(70);
        for (int to = 0; to <= 70; to++) {
            byte[] toRoot = tree.root(to);
            for (int from = 0; from <= to; from++) {
                byte[] fromRoot = tree.root(from);
                List<byte[]> path = tree.consistency(from, to);
                assertThat(MerkleProof.extend(from, fromRoot, to, toRoot, path)).as("%d to %d", from, to).isTrue();
                byte[] another = Sha256.of(fromRoot);
                assertThat(MerkleProof.extend(from, another, to, toRoot, path)).isFalse();
                if (from > 0) assertThat(MerkleProof.extend(from, fromRoot, to, another, path)).isFalse();
                if (!path.isEmpty()) {
                    assertThat(MerkleProof.extend(from, fromRoot, to, toRoot, withAnother(path, to))).isFalse();
                    assertThat(MerkleProof.extend(from, fromRoot, to, toRoot, path.subList(1, path.size()))).isFalse();
                }
            }
        }
    }

    @Test
    void theEdgeIsTheTreeAlsoAfterItWasWrittenDown() {
        Random random = new Random(6962);
        MerkleTree tree = new MerkleTree();
        MerkleEdge edge = MerkleEdge.EMPTY;
        for (int size = 1; size <= 1_500; size++) {
            byte[] leaf = new byte[Sha256.LENGTH];
            random.nextBytes(leaf);
            tree.add(leaf);
            edge = MerkleEdge.parse(size - 1, edge.toString()).with(leaf);
            if (size % 37 == 0) assertThat(edge.root()).isEqualTo(tree.root(size));
        }
    }

    @Test
    void anEdgeOfAnotherSizeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleEdge.parse(3, "00".repeat(32)));
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleEdge.parse(1, "zz".repeat(32)));
    }

    private static List<byte[]> withAnother(List<byte[]> path, int seed) {
        List<byte[]> forged = new ArrayList<>(path);
        int at = seed % path.size();
        byte[] step = path.get(at).clone();
        step[seed % step.length] ^= 1;
        forged.set(at, step);
        return forged;
    }

    private static List<byte[]> leaves(int count) {
        return IntStream.range(0, count).mapToObj(i -> Sha256.leaf(new byte[] {(byte) i})).toList();
    }

    private static MerkleTree tree(int count) {
        MerkleTree tree = new MerkleTree();
        leaves(count).forEach(tree::add);
        return tree;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
