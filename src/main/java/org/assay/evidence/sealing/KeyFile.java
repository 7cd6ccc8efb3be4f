package org.assay.evidence.sealing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The file with the keys, one a line, the one in use first; lines that start with # are for people. */
final class KeyFile {

    private static final String EXPLANATION =
            """
            # The key to what Assay keeps confidential. Without it those words are lost for good; whoever has it and
            # the database can read them. Keep a copy in a safe place, apart from the copies of the database.
            """;

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /**
     * The keys, the one in use first.
     *
     * @throws IOException where it can't be read or a line of it is no key
     */
    List<SealingKey> read() throws IOException {
        List<SealingKey> keys = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) continue;
            try {
                keys.add(SealingKey.parse(line.strip()));
            } catch (IllegalArgumentException malformed) {
                throw new IOException("line %d is no key (%s)".formatted(number, malformed.getMessage()));
            }
        }
        if (keys.isEmpty()) throw new IOException("it holds no key");
        return keys;
    }

    boolean othersMayRead() {
        try {
            return !java.util.Collections.disjoint(Files.getPosixFilePermissions(file), OTHERS);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    /** A new file with a new key, for its owner alone, on the disk when this returns; never over another file. */
    SealingKey make() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
        SealingKey key = SealingKey.random();
        Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".new", ownerOnly(folder, "rw-------"));
        try {
            byte[] content = (EXPLANATION + key.written() + "\n").getBytes(StandardCharsets.US_ASCII);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(content));
                channel.force(true);
            }
            if (exists()) throw new IOException("another program has made it at the same moment");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return key;
    }

    private static FileAttribute<?>[] ownerOnly(Path place, String permissions) throws IOException {
        Path existing = place;
        while (!Files.exists(existing)) existing = existing.getParent();
        boolean posix = Files.getFileStore(existing).supportsFileAttributeView("posix");
        // Elsewhere, as on Windows, the folder of the data says who may read what lies in it.
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
