package org.assay.evidence.copies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Reads every file of a store, in its folder and in its bucket, and compares it with its name, and what is there with
 * what was recorded.
 *
 * @param files how many were read, those of the bucket among them
 * @param bytes of them all
 * @param problems in words, each one about one copy; empty where all is well
 * @param unrecorded how many files nothing names: an upload that was cut off after its bytes were safe leaves one
 */
record Verification(int files, long bytes, List<String> problems, int unrecorded) {

    private static final int BUFFER = 1024 * 1024;

    /**
     * @param recorded what there should be, by hash, in words
     * @param named the hashes that sources name
     */
    static Verification of(CopyFolder folder, CopyBucket bucket, Map<String, String> recorded, Set<String> named)
            throws IOException {
        List<Path> files;
        try (Stream<Path> finished = folder.finished()) {
            files = finished.toList();
        }
        Set<String> kept = bucket.list().keySet();
        List<String> problems = Collections.synchronizedList(new ArrayList<>());
        AtomicLong bytes = new AtomicLong();
        files.parallelStream().forEach(file -> {
            String name = file.getFileName().toString();
            String words = words(recorded, name);
            try {
                if (!hash(Files.newInputStream(file), bytes).equals(name)) problems.add(damaged(file, words));
            } catch (IOException unreadable) {
                problems.add("unreadable: %s (%s): %s".formatted(words, file, unreadable.getMessage()));
            }
        });
        kept.parallelStream().forEach(name -> {
            String words = words(recorded, name);
            try {
                if (!hash(bucket.open(name), bytes).equals(name)) {
                    problems.add("damaged: %s (in %s, SHA-256 %s): these are not the bytes that were kept"
                            .formatted(words, bucket.address(), name));
                }
            } catch (IOException unreadable) {
                problems.add("unreadable: %s (%s)".formatted(words, unreadable.getMessage()));
            }
        });
        Set<String> here = new HashSet<>();
        files.forEach(file -> here.add(file.getFileName().toString()));
        recorded.forEach((name, words) -> {
            if (kept.contains(name) || here.contains(name) && !bucket.isThere()) return;
            problems.add(
                    here.contains(name)
                            ? "not in %s yet: %s (SHA-256 %s); a start of Assay brings it there"
                                    .formatted(bucket.address(), words, name)
                            : "missing: %s (SHA-256 %s)".formatted(words, name));
        });
        Set<String> there = new HashSet<>(here);
        there.addAll(kept);
        int unrecorded = (int) there.stream().filter(name -> !named.contains(name)).count();
        return new Verification(files.size() + kept.size(), bytes.get(), List.copyOf(problems), unrecorded);
    }

    private static String words(Map<String, String> recorded, String name) {
        return recorded.getOrDefault(name, "a copy that nothing names");
    }

    private static String damaged(Path file, String words) {
        try {
            return "damaged: %s (%s, %d bytes now): these are not the bytes that were kept"
                    .formatted(words, file, Files.size(file));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String hash(InputStream opened, AtomicLong bytes) throws IOException {
        MessageDigest digest = CopyStore.sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = opened) {
            for (int read; (read = in.read(buffer)) > 0; ) {
                digest.update(buffer, 0, read);
                bytes.addAndGet(read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
