package org.assay.evidence.rest;

import java.util.ArrayList;
import java.util.List;
import org.assay.evidence.CopyViews;
import org.assay.evidence.SnapshotDetail;
import org.assay.evidence.SnapshotId;
import org.assay.evidence.Snapshots;
import org.assay.evidence.picture.DrawnPage;
import org.assay.evidence.picture.DrawnPages;
import org.assay.evidence.picture.DrawnPicture;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a copy's viewer loads by itself. What the copy holds reaches the browser drawn anew, as text, or shut in. */
@RestController
@RequestMapping("/content/copies/{id}")
class CopyContent {

    /** A frame of ours may show it, and it can do nothing there: no script, no form, nothing from elsewhere. */
    static final String SHUT_IN = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

    /** For a player: it is not even a page. */
    static final String PLAYED = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    private final CopyViews views;
    private final Snapshots snapshots;

    CopyContent(CopyViews views, Snapshots snapshots) {
        this.views = views;
        this.snapshots = snapshots;
    }

    /** @param sizes width and height of each page, in points */
    record PagesJson(List<float[]> sizes) {}

    /** @param words six numbers each: start and end in the text, x, y, width, height as parts of 1 */
    record WordsJson(String text, List<float[]> words) {}

    record TextJson(String text) {}

    @GetMapping("/pages")
    PagesJson pages(@PathVariable String id) {
        List<float[]> sizes = new ArrayList<>();
        for (DrawnPages.Size size : views.pages(SnapshotId.of(id))) sizes.add(new float[] {size.width(), size.height()});
        return new PagesJson(sizes);
    }

    @GetMapping("/pages/{number}")
    ResponseEntity<byte[]> page(
            @PathVariable String id,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String has) {
        SnapshotDetail copy = snapshots.get(SnapshotId.of(id));
        String tag = tag(copy, "page-" + number);
        if (tag.equals(has)) return unchanged(tag);
        DrawnPage page = views.page(copy.id(), number);
        return drawn(tag, MediaType.IMAGE_PNG).body(page.png());
    }

    @GetMapping("/pages/{number}/words")
    WordsJson words(@PathVariable String id, @PathVariable int number) {
        DrawnPage page = views.page(SnapshotId.of(id), number);
        List<float[]> words = new ArrayList<>(page.words().size());
        for (DrawnPage.Word word : page.words()) {
            words.add(new float[] {word.start(), word.end(), word.x(), word.y(), word.width(), word.height()});
        }
        return new WordsJson(page.text(), words);
    }

    @GetMapping("/picture")
    ResponseEntity<byte[]> picture(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String has) {
        SnapshotDetail copy = snapshots.get(SnapshotId.of(id));
        String tag = tag(copy, "picture");
        return tag.equals(has) ? unchanged(tag) : answer(tag, views.picture(copy.id()));
    }

    @GetMapping("/thumbnail")
    ResponseEntity<byte[]> thumbnail(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String has) {
        SnapshotDetail copy = snapshots.get(SnapshotId.of(id));
        String tag = tag(copy, "thumbnail");
        return tag.equals(has) ? unchanged(tag) : answer(tag, views.thumbnail(copy.id()));
    }

    @GetMapping("/text")
    TextJson text(@PathVariable String id) {
        return new TextJson(snapshots.text(SnapshotId.of(id)).orElse(""));
    }

    /** As it looked, without anything that it would load or run. */
    @GetMapping("/looks")
    ResponseEntity<Resource> looks(@PathVariable String id) {
        return asItCame(id, SHUT_IN);
    }

    /** For a player, which asks for the parts that it needs. */
    @GetMapping("/recording")
    ResponseEntity<Resource> recording(@PathVariable String id) {
        return asItCame(id, PLAYED);
    }

    private ResponseEntity<Resource> asItCame(String id, String policy) {
        SnapshotId copy = SnapshotId.of(id);
        Resource file = new FileSystemResource(views.file(copy));
        return ResponseEntity.ok()
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.parseMediaType(snapshots.get(copy).mediaType()))
                .body(file);
    }

    private static ResponseEntity<byte[]> answer(String tag, DrawnPicture picture) {
        return drawn(tag, MediaType.parseMediaType(picture.mediaType())).body(picture.bytes());
    }

    /** The bytes of a copy never change, and who may see them is asked each time. */
    private static ResponseEntity.BodyBuilder drawn(String tag, MediaType type) {
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(type);
    }

    private static <T> ResponseEntity<T> unchanged(String tag) {
        return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
    }

    private static String tag(SnapshotDetail copy, String what) {
        return "\"" + copy.sha256().substring(0, 32) + "-" + what + "\"";
    }
}
