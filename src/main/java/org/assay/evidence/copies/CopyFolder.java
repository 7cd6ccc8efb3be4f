package org.assay.evidence.copies;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the store's folder is laid out: {@code ab/ab12…} for finished files, {@code incoming/} for those on their way. */
final class CopyFolder {

    private static final Logger LOG = LoggerFactory.getLogger(CopyFolder.class);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String INCOMING = "incoming";

    private final Path folder;

    CopyFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /** @throws IllegalArgumentException where that is no hash: it may come from a manipulated row */
    Path of(String sha256) {
        if (!isHash(sha256)) throw new IllegalArgumentException("no SHA-256: " + sha256);
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    static boolean isHash(String name) {
        return HASH.matcher(name).matches();
    }

    /** Where each finished file is named with its size, before any record of it is. */
    Path journal() {
        return folder.resolve("kept.txt");
    }

    /** A new file for bytes on their way. */
    Path incoming(String name) throws IOException {
        Path incoming = Files.createDirectories(folder.resolve(INCOMING));
        return incoming.resolve(name.toLowerCase(Locale.ROOT) + ".part");
    }

    /** All finished files. The stream is to be closed. */
    Stream<Path> finished() throws IOException {
        if (!Files.isDirectory(folder)) return Stream.empty();
        return Files.walk(folder, 2)
                .filter(file -> isHash(file.getFileName().toString()) && Files.isRegularFile(file));
    }

    /**
     * Removes what an upload left that did not come to its end. One that still runs holds a lock on its file, in this
     * program or in another; a killed one no longer does.
     *
     * @return how many there were
     */
    int sweep() throws IOException {
        Path incoming = folder.resolve(INCOMING);
        if (!Files.isDirectory(incoming)) return 0;
        int swept = 0;
        List<Path> parts;
        try (Stream<Path> files = Files.list(incoming)) {
            parts = files.filter(file -> file.toString().endsWith(".part")).toList();
        }
        for (Path part : parts) {
            if (isAbandoned(part)) {
                Files.deleteIfExists(part);
                swept++;
            }
        }
        if (swept > 0) LOG.info("Removed {} unfinished uploads from {}", swept, incoming);
        return swept;
    }

    private static boolean isAbandoned(Path part) {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Makes a rename outlive a power cut; where folders can't be synced, the file system does it by itself. */
    static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            LOG.debug("The folder {} can't be synced", folder, notHere);
        }
    }
}
