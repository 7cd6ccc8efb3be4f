package org.assay.evidence.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.assay.evidence.KeepCopy;
import org.assay.evidence.SnapshotCaptures;
import org.assay.evidence.SnapshotDetail;
import org.assay.evidence.SnapshotId;
import org.assay.evidence.Snapshots;
import org.assay.evidence.SourceId;
import org.assay.kernel.Listing;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Copies of sources over REST. */
@RestController
@RequestMapping("/api/v1")
class SnapshotsApi {

    private static final MediaType PLAIN_TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    // What a form has around the file.
    private static final long AROUND = 64 * 1024;

    private final Snapshots copies;
    private final SnapshotCaptures captures;

    SnapshotsApi(Snapshots copies, SnapshotCaptures captures) {
        this.copies = copies;
        this.captures = captures;
    }

    /** @param url null for the source's own */
    record CaptureJson(@Nullable String url) {}

    /** Captures what stands at an address today; answers when that is done, within a minute. */
    @PostMapping("/sources/{id}/captures")
    ResponseEntity<SnapshotJson> capture(
            @PathVariable String id, @RequestBody(required = false) @Nullable CaptureJson body) {
        SnapshotDetail copy = captures.capture(SourceId.of(id), body == null ? null : body.url());
        return ResponseEntity.created(URI.create("/api/v1/copies/" + copy.id())).body(SnapshotJson.of(copy));
    }

    /**
     * Keeps what is sent, as the part {@code file} of a form or as the body itself, whose name is then the parameter
     * {@code fileName}. It goes to the disk as it comes.
     */
    @PostMapping("/sources/{id}/copies")
    ResponseEntity<SnapshotJson> keep(@PathVariable String id, HttpServletRequest request) throws IOException {
        SourceId source = SourceId.of(id);
        if (request.getContentLengthLong() > copies.limit() + AROUND) {
            throw Refusal.of("file", "COPY_TOO_LARGE", copies.limit() / 1024 / 1024);
        }
        SnapshotDetail copy = isForm(request) ? keepPart(source, request) : keepBody(source, request);
        return ResponseEntity.created(URI.create("/api/v1/copies/" + copy.id())).body(SnapshotJson.of(copy));
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/form-data", 0, 19);
    }

    private SnapshotDetail keepBody(SourceId source, HttpServletRequest request) throws IOException {
        // The request's own parameters would be looked for in the body, too.
        String name = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .getFirst("fileName");
        try (InputStream body = request.getInputStream()) {
            return copies.keep(new KeepCopy(source, decoded(name), request.getContentType(), body));
        }
    }

    // Spring's own reading of forms would write the file to the disk a first time, and for all addresses alike.
    private SnapshotDetail keepPart(SourceId source, HttpServletRequest request) throws IOException {
        FileUpload form = new FileUpload();
        form.setSizeMax(copies.limit() + AROUND);
        form.setHeaderEncoding(StandardCharsets.UTF_8.name());
        try {
            FileItemIterator parts = form.getItemIterator(new ServletRequestContext(request));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (part.isFormField() || !"file".equals(part.getFieldName())) continue;
                try (InputStream bytes = part.openStream()) {
                    return copies.keep(new KeepCopy(source, name(part), part.getContentType(), bytes));
                }
            }
        } catch (FileUploadException unreadable) {
            throw Refusal.of("file", "COPY_FILE_MISSING");
        }
        throw Refusal.of("file", "COPY_FILE_MISSING");
    }

    private static String decoded(@Nullable String name) {
        try {
            return name == null ? "" : UriUtils.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static String name(FileItemStream part) {
        @Nullable String name = part.getName();
        return name == null ? "" : name;
    }

    @GetMapping("/sources/{id}/copies")
    Listing<SnapshotJson> of(@PathVariable String id) {
        List<SnapshotJson> all =
                copies.of(SourceId.of(id)).stream().map(SnapshotJson::of).toList();
        return new Listing<>(all, 0, Math.max(1, all.size()), all.size());
    }

    @GetMapping("/copies/{id}")
    SnapshotJson get(@PathVariable String id) {
        return SnapshotJson.of(copies.get(SnapshotId.of(id)));
    }

    @GetMapping("/copies/{id}/text")
    ResponseEntity<String> text(@PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(PLAIN_TEXT)
                .body(copies.text(SnapshotId.of(id)).orElse(""));
    }

    @GetMapping("/copies/{id}/bytes")
    ResponseEntity<Resource> bytes(@PathVariable String id) {
        return CopyDownload.of(copies.get(SnapshotId.of(id)), copies.bytes(SnapshotId.of(id)));
    }
}
