package org.assay.evidence;

import static org.assay.account.Permission.ADD_EVIDENCE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.account.Requires;
import org.assay.document.FileName;
import org.assay.evidence.capture.WebCaptures;
import org.assay.evidence.copies.CopyStore;
import org.assay.evidence.copies.MediaTypes;
import org.assay.evidence.copies.StoredBytes;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps what stands at an address today, fetched by the program, as a copy of a source. */
@Service
public class SnapshotCaptures {

    private final WebCaptures web;
    private final CopyStore store;
    private final SnapshotTexts texts;
    private final Snapshots snapshots;
    private final Sources sources;

    SnapshotCaptures(
            WebCaptures web, CopyStore store, SnapshotTexts texts, Snapshots snapshots, Sources sources) {
        this.web = web;
        this.store = store;
        this.texts = texts;
        this.snapshots = snapshots;
        this.sources = sources;
    }

    /**
     * Captures a page with what it needs to look as it did, into a web archive. Takes as long as the web does, up to a
     * minute: not to be called where somebody's screen waits for it.
     *
     * @param url null for the source's own
     * @throws Refusal {@code CAPTURE_…} with what is in the way; nothing was kept then
     */
    @Requires(ADD_EVIDENCE)
    public SnapshotDetail capture(SourceId source, @Nullable String url) {
        SourceDetail detail = sources.get(source);
        String wanted = url == null || url.isBlank() ? detail.entry().url() : url;
        if (wanted == null) throw Refusal.of("url", "CAPTURE_ADDRESS");
        WebCaptures.Captured captured = web.capture(wanted);
        try {
            return keep(source, captured);
        } finally {
            remove(captured.archive());
        }
    }

    private SnapshotDetail keep(SourceId source, WebCaptures.Captured captured) {
        StoredBytes bytes;
        try (InputStream in = Files.newInputStream(captured.archive())) {
            bytes = store.keep(in, Long.MAX_VALUE);
        } catch (IOException failed) {
            throw new UncheckedIOException("The archive could not be read", failed);
        }
        return snapshots.record(
                source,
                SnapshotOrigin.CAPTURE,
                bytes,
                MediaTypes.WARC,
                name(captured.address()),
                captured.address().toString(),
                texts.of(bytes, MediaTypes.WARC),
                captured.leftOut());
    }

    private static String name(URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        String last = path.substring(path.lastIndexOf('/', Math.max(0, path.length() - 2)) + 1).replace("/", "");
        return FileName.of(address.getHost() + (last.isEmpty() ? "" : " " + last) + ".warc", "page");
    }

    private static void remove(Path archive) {
        try {
            Files.deleteIfExists(archive);
        } catch (IOException left) {
            // In the folder for temporary files, where it harms nobody.
        }
    }
}
