package org.assay.audit.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.assay.audit.Checkpoint;

/**
 * Every checkpoint, one after the other, in a file beside the database: who cuts the database has to cut this, too, and
 * every copy of it. A checkpoint stands here before it stands in the database.
 */
public final class CheckpointFile {

    private static final String BETWEEN = "--\n";
    private static final Pattern SIGNED = Pattern.compile("(?m)^— .*\n");

    private final Path file;

    public CheckpointFile(Path file) {
        this.file = file;
    }

    public Path path() {
        return file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** As they stand there, the oldest first; what is no checkpoint, too. */
    public List<String> notes() throws IOException {
        if (!exists()) return List.of();
        String all = Files.readString(file, StandardCharsets.UTF_8);
        return Arrays.stream(all.split("(?m)^--\n")).filter(note -> !note.isBlank()).toList();
    }

    /** Is on the disk when this returns. */
    public void append(Checkpoint checkpoint) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap((BETWEEN + checkpoint.note()).getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    /** Takes away what a power cut left of a checkpoint that nobody has been given yet. */
    public void mend() throws IOException {
        if (!exists()) return;
        String all = Files.readString(file, StandardCharsets.UTF_8);
        String last = all.substring(Math.max(0, all.lastIndexOf(BETWEEN)));
        if (all.isEmpty() || SIGNED.matcher(last).find()) return;
        String whole = all.substring(0, Math.max(0, all.lastIndexOf(BETWEEN)));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
            channel.force(true);
        }
    }
}
