package org.assay.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.assay.document.FileText;
import org.assay.document.FileTexts;
import org.assay.document.ImportFile;
import org.assay.evidence.copies.CopyStore;
import org.assay.evidence.copies.MediaTypes;
import org.assay.evidence.copies.StoredBytes;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the text of copies. That it can't be read is no reason not to keep a copy. */
@Component
class SnapshotTexts {

    /** @param shownType of what was read: of a web archive the page in it */
    record Reading(SnapshotText state, String text, @Nullable String title, String shownType) {

        static Reading none(SnapshotText why, String shownType) {
            return new Reading(why, "", null, shownType);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotTexts.class);
    private static final int MOST_AT_ONCE = 2;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);
    private final CopyStore store;
    private final FileTexts files;

    SnapshotTexts(CopyStore store, FileTexts files) {
        this.store = store;
        this.files = files;
    }

    Reading of(StoredBytes bytes, String mediaType) {
        return of(bytes.sha256(), () -> store.open(bytes.sha256()), bytes.size(), mediaType);
    }

    /** Of a web archive that is not kept. */
    Reading of(Path archive) {
        return of(archive.toString(), () -> Files.newInputStream(archive), archive.toFile().length(), MediaTypes.WARC);
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private Reading of(String name, Opening bytes, long size, String mediaType) {
        places.acquireUninterruptibly();
        try (InputStream in = bytes.open()) {
            return read(in, size, mediaType);
        } catch (Refusal unreadable) {
            return Reading.none(why(unreadable), mediaType);
        } catch (IOException | UncheckedIOException failed) {
            LOG.error("The copy {} could not be read", name, failed);
            return Reading.none(SnapshotText.TOO_MUCH, mediaType);
        } catch (RuntimeException | StackOverflowError surprised) {
            LOG.warn("The copy {} can’t be read", name, surprised);
            return Reading.none(SnapshotText.DAMAGED, mediaType);
        } finally {
            places.release();
        }
    }

    private Reading read(InputStream in, long size, String mediaType) throws IOException {
        FileTexts.Streamed kind = streamed(mediaType);
        if (kind != null) {
            if (size > FileTexts.LONGEST_STREAMED) return Reading.none(SnapshotText.TOO_MUCH, mediaType);
            return reading(files.read(kind, in, (int) size));
        }
        String ending = ending(mediaType);
        if (ending == null) return Reading.none(SnapshotText.NONE, mediaType);
        if (size > ImportFile.LIMIT) return Reading.none(SnapshotText.TOO_MUCH, mediaType);
        FileText text = files.read(in.readAllBytes(), "copy" + ending, mediaType);
        return new Reading(state(text), text.text(), text.title(), mediaType);
    }

    private static Reading reading(FileText text) {
        return new Reading(state(text), text.text(), text.title(), MediaTypes.bounded(text.mediaType()));
    }

    private static SnapshotText state(FileText text) {
        return text.text().isBlank() ? SnapshotText.NONE : SnapshotText.READ;
    }

    private static FileTexts.@Nullable Streamed streamed(String mediaType) {
        return switch (mediaType) {
            case MediaTypes.PDF -> FileTexts.Streamed.PDF;
            case MediaTypes.WARC -> FileTexts.Streamed.WARC;
            case MediaTypes.EMAIL -> FileTexts.Streamed.MAIL;
            case MediaTypes.MHTML -> FileTexts.Streamed.SAVED_PAGE;
            case MediaTypes.XLSX -> FileTexts.Streamed.SPREADSHEET;
            case MediaTypes.PPTX -> FileTexts.Streamed.SLIDES;
            default -> null;
        };
    }

    /** What the reader of documents goes by where bytes alone don't tell; null for what has no text. */
    private static @Nullable String ending(String mediaType) {
        return switch (mediaType) {
            case MediaTypes.HTML -> ".html";
            case MediaTypes.DOCX -> ".docx";
            case "application/vnd.oasis.opendocument.text" -> ".odt";
            case "text/markdown" -> ".md";
            default -> mediaType.startsWith("text/") ? ".txt" : null;
        };
    }

    private static SnapshotText why(Refusal unreadable) {
        return switch (unreadable.code()) {
            case "FILE_ENCRYPTED" -> SnapshotText.LOCKED;
            case "FILE_DAMAGED", "FILE_UNSAFE" -> SnapshotText.DAMAGED;
            case "FILE_TOO_COMPLEX", "FILE_TAKES_TOO_LONG", "TEXT_TOO_LONG" -> SnapshotText.TOO_MUCH;
            default -> SnapshotText.NONE;
        };
    }
}
