package org.assay.evidence.sealing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assay.kernel.OwnerFile;

/** The file with the keys, one a line, the one in use first; lines that start with # are for people. */
final class KeyFile {

    private static final String EXPLANATION =
            """
            # The key to what Assay keeps confidential. Without it those words are lost for good; whoever has it and
            # the database can read them. Keep a copy in a safe place, apart from the copies of the database.
            """;

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
        return OwnerFile.othersMayRead(file);
    }

    /** A new file with a new key, for its owner alone, on the disk when this returns; never over another file. */
    SealingKey make() throws IOException {
        SealingKey key = SealingKey.random();
        OwnerFile.make(file, EXPLANATION + key.written() + "\n");
        return key;
    }
}
