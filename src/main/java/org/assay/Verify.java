package org.assay;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.assay.audit.proof.VerifyTrail;
import org.assay.evidence.copies.VerifyCopies;

/**
 * {@code ./assay verify}: checks the kept copies and the trail, or one file that was exported, and changes nothing. It ends with 0 where all is well, with
 * 1 where something is not what was kept or written, with 2 where it could not look.
 */
public final class Verify {

    private static final Set<String> OPTIONS =
            Set.of("--data", "--entry", "--proof", "--checkpoint", "--since", "--key");

    private Verify() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, System.getenv(), out));
    }

    static int run(String[] arguments, Map<String, String> environment, PrintStream out) {
        Map<String, String> options = new HashMap<>();
        String file = null;
        for (int i = 0; i < arguments.length; i += 2) {
            if (file == null && !arguments[i].startsWith("--")) {
                file = arguments[i--];
                continue;
            }
            if (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length) {
                out.println("assay: verify does not know what to do with %s; ./assay help tells.".formatted(arguments[i]));
                return 2;
            }
            options.put(arguments[i].substring(2), arguments[i + 1]);
        }
        try {
            Path data = Path.of(options.getOrDefault("data", "data/real")).toAbsolutePath().normalize();
            VerifyTrail trail = new VerifyTrail(data, environment, out, options.get("key"));
            if (file != null) return new VerifyFile(trail, out, data, environment).check(Path.of(file));
            if (options.containsKey("proof")) return trail.proof(Files.readString(Path.of(options.get("proof"))));
            if (!Files.isDirectory(data)) {
                out.println("There is no folder %s: name the data folder with --data.".formatted(data));
                return 2;
            }
            if (options.containsKey("entry")) return trail.entry(Long.parseLong(options.get("entry")));
            if (options.containsKey("since")) return trail.since(Files.readString(Path.of(options.get("since"))));
            if (options.containsKey("checkpoint")) {
                return trail.check(Files.readString(Path.of(options.get("checkpoint"))));
            }
            int copies = VerifyCopies.run(data, environment, out);
            int entries = trail.check(null);
            return copies == 1 || entries == 1 ? 1 : Math.max(copies, entries);
        } catch (IOException unreadable) {
            out.println("That file can not be read: " + unreadable.getMessage());
            return 2;
        } catch (IllegalArgumentException unusable) {
            out.println("That can not be used: " + unusable.getMessage());
            return 2;
        }
    }
}
