package org.assay.audit.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assay.kernel.OwnerFile;
import org.jspecify.annotations.Nullable;

/**
 * The file with the key that signs checkpoints, beside it the public halves of earlier ones; lines that start with # are for
 * people.
 */
public final class TrailKeyFile {

    /** @param verifiers all that may have signed, the present one first */
    public record Keys(@Nullable SigningKey signing, List<VerifierKey> verifiers) {}

    private static final String EXPLANATION =
            """
            # The key with which Assay signs what its trail of events was. Whoever has it can sign another one: keep it
            # to yourself. The part behind the space is public; give it to those who are to check.
            """;

    private final Path file;

    public TrailKeyFile(Path file) {
        this.file = file;
    }

    public Path path() {
        return file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    public boolean othersMayRead() {
        return OwnerFile.othersMayRead(file);
    }

    /** @throws IOException where it can't be read or a line of it is no key */
    public Keys read() throws IOException {
        SigningKey signing = null;
        List<VerifierKey> verifiers = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) continue;
            try {
                if (!line.strip().contains(" ")) {
                    verifiers.add(VerifierKey.parse(line));
                    continue;
                }
                SigningKey key = SigningKey.parse(line);
                if (signing == null) signing = key;
                verifiers.add(key.verifier());
            } catch (IllegalArgumentException malformed) {
                throw new IOException("line %d is no key (%s)".formatted(number, malformed.getMessage()));
            }
        }
        if (verifiers.isEmpty()) throw new IOException("it holds no key");
        return new Keys(signing, List.copyOf(verifiers));
    }

    /**
     * A new file with a new key; never over another file.
     *
     * @param earlier public keys whose checkpoints still count
     */
    public void make(List<VerifierKey> earlier) throws IOException {
        StringBuilder content = new StringBuilder(EXPLANATION).append(SigningKey.random().written()).append('\n');
        earlier.forEach(key -> content.append(key).append('\n'));
        OwnerFile.make(file, content.toString());
    }
}
