package org.assay;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assay.audit.Checkpoint;
import org.assay.audit.proof.EntryProof;
import org.assay.audit.proof.VerifierKey;

/** Checks a backup pack by itself, wherever it came from: it needs no database and trusts nothing in it but its key. */
final class VerifyPack {

    private static final String SUMS = "SHA256SUMS";
    private static final int LONGEST_PROOF = 64 << 20;

    private final PrintStream out;
    private final List<VerifierKey> keys;
    private boolean wrong;

    /** @param keys that are believed; none where the pack's own has to do */
    VerifyPack(PrintStream out, List<VerifierKey> keys) {
        this.out = out;
        this.keys = keys;
    }

    static boolean isPack(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(SUMS) != null && zip.getEntry("README.txt") != null;
        } catch (IOException none) {
            return false;
        }
    }

    /** What names the state and the checkpoint that it was made of. */
    static String words(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String checkpoint = zip.getEntry("audit/checkpoint.txt") == null ? "" : text(zip, "audit/checkpoint.txt");
            return text(zip, "README.txt") + "\n" + checkpoint;
        }
    }

    /** @return 0 where all is as it was, 1 where something is not */
    int check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            int files = sums(zip);
            int proved = entries(zip);
            if (zip.getEntry("MISSING.txt") != null) {
                out.println("When the pack was made, something was missing or damaged already: its MISSING.txt says what.");
            }
            out.println(
                    wrong
                            ? "This pack is NOT as it was made."
                            : "The pack is whole: %d files have the sums that it lists, and %d entries of the audit trail are proved."
                                    .formatted(files, proved));
        }
        return wrong ? 1 : 0;
    }

    private int sums(ZipFile zip) throws IOException {
        Set<String> listed = new HashSet<>();
        for (String line : text(zip, SUMS).split("\n")) {
            if (!line.matches("[0-9a-f]{64}  .+")) continue;
            String name = line.substring(66);
            listed.add(name);
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) finding(name + " is missing.");
            else if (!FileSum.of(zip.getInputStream(entry)).equals(line.substring(0, 64))) finding(name + " was changed.");
        }
        Set<String> seen = new HashSet<>();
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
            if (!seen.add(entry.getName())) finding(entry.getName() + " is in it twice.");
            if (!listed.contains(entry.getName()) && !entry.getName().equals(SUMS)) {
                finding(entry.getName() + " is in no list: it was put in.");
            }
        });
        return listed.size();
    }

    private int entries(ZipFile zip) throws IOException {
        if (zip.getEntry("audit/checkpoint.txt") == null) {
            out.println("No checkpoint is in this pack, so its entries of the audit trail are told and not proved.");
            return 0;
        }
        Checkpoint checkpoint = Checkpoint.parse(text(zip, "audit/checkpoint.txt"));
        List<VerifierKey> believed = keys;
        if (believed.isEmpty()) {
            believed = List.of(VerifierKey.parse(text(zip, "audit/public-key.txt")));
            out.println("The key is the pack’s own word: give the one you know with --key. It is " + believed.getFirst());
        }
        if (believed.stream().noneMatch(key -> key.signed(checkpoint))) {
            finding("The checkpoint is not signed with the key that is believed here (" + believed.getFirst() + ").");
            return 0;
        }
        out.println("The checkpoint is signed: %,d entries, %s.".formatted(checkpoint.size(), checkpoint.madeAt()));
        int proved = 0;
        for (ZipEntry entry : zip.stream().filter(each -> each.getName().startsWith("audit/entries/")).toList()) {
            if (proves(zip, entry, checkpoint)) proved++;
            else finding(entry.getName() + " does not stand in the trail that was signed.");
        }
        return proved;
    }

    private static boolean proves(ZipFile zip, ZipEntry entry, Checkpoint checkpoint) throws IOException {
        String name = entry.getName().replace("audit/entries/", "audit/proofs/").replace(".bin", ".txt");
        if (zip.getEntry(name) == null) return false;
        try {
            EntryProof proof = EntryProof.parse(text(zip, name));
            return proof.checkpoint().note().equals(checkpoint.note())
                    && proof.holds()
                    && java.util.Arrays.equals(proof.entry().canonical(), bytes(zip, entry));
        } catch (RuntimeException malformed) {
            return false;
        }
    }

    private void finding(String sentence) {
        wrong = true;
        out.println(sentence);
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) throw new IllegalArgumentException("the pack has no " + name);
        return new String(bytes(zip, entry), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] read = in.readNBytes(LONGEST_PROOF + 1);
            if (read.length > LONGEST_PROOF) throw new IllegalArgumentException(entry.getName() + " is too large");
            return read;
        }
    }
}
