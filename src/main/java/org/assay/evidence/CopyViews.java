package org.assay.evidence;

import static org.assay.account.Permission.READ;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assay.account.Requires;
import org.assay.evidence.copies.CopyStore;
import org.assay.evidence.picture.DrawnPage;
import org.assay.evidence.picture.DrawnPages;
import org.assay.evidence.picture.DrawnPicture;
import org.assay.kernel.Refusal;
import org.springframework.stereotype.Service;

/**
 * Copies as people look at them. Pages and pictures are drawn anew; the bytes themselves are given out only for a player,
 * or for a frame that can do nothing.
 */
@Service
public class CopyViews {

    /** Pixels of the longest edge. */
    private static final int PICTURE = 2_000;

    private static final int THUMBNAIL = 320;

    private final Snapshots snapshots;
    private final CopyDrawings drawings;
    private final CopyStore store;

    CopyViews(Snapshots snapshots, CopyDrawings drawings, CopyStore store) {
        this.snapshots = snapshots;
        this.drawings = drawings;
        this.store = store;
    }

    /**
     * The sizes of all pages of a PDF, in their order.
     *
     * @throws Refusal {@code COPY_ENCRYPTED}, {@code COPY_DAMAGED}, {@code COPY_TOO_COMPLEX}, {@code COPY_TAKES_TOO_LONG},
     *     and {@code COPY_OTHER_KIND} where it is no PDF
     */
    @Requires(READ)
    public List<DrawnPages.Size> pages(SnapshotId id) {
        return drawings.sizes(of(id, CopyLook.PAGES).sha256());
    }

    /**
     * @param number from 1
     * @throws Refusal {@code COPY_PAGE_MISSING}, and as {@link #pages}
     */
    @Requires(READ)
    public DrawnPage page(SnapshotId id, int number) {
        String sha256 = of(id, CopyLook.PAGES).sha256();
        int pages = drawings.sizes(sha256).size();
        if (number < 1 || number > pages) throw new Refusal("COPY_PAGE_MISSING", number, pages);
        return drawings.page(sha256, number);
    }

    /** @throws Refusal {@code PICTURE_TOO_LARGE}, {@code PICTURE_UNREADABLE}, and as {@link #pages} */
    @Requires(READ)
    public DrawnPicture picture(SnapshotId id) {
        return drawings.picture(of(id, CopyLook.PICTURE).sha256(), PICTURE);
    }

    /** A small picture of a picture, for a list. */
    @Requires(READ)
    public DrawnPicture thumbnail(SnapshotId id) {
        return drawings.picture(of(id, CopyLook.PICTURE).sha256(), THUMBNAIL);
    }

    /**
     * The bytes as they came, for a player or a frame.
     *
     * @throws Refusal {@code COPY_OTHER_KIND} where the copy is nothing that one of the two shows; {@code COPY_GONE}
     */
    @Requires(READ)
    public Path file(SnapshotId id) {
        SnapshotDetail copy = snapshots.get(id);
        CopyLook look = CopyLook.of(copy);
        if (look != CopyLook.SOUND && look != CopyLook.FILM && !CopyLook.isFramed(copy)) throw otherKind();
        Path file = store.file(copy.sha256());
        if (!Files.isReadable(file)) throw new Refusal("COPY_GONE", copy.fileName());
        return file;
    }

    private SnapshotDetail of(SnapshotId id, CopyLook look) {
        SnapshotDetail copy = snapshots.get(id);
        if (CopyLook.of(copy) != look) throw otherKind();
        return copy;
    }

    private static Refusal otherKind() {
        return new Refusal("COPY_OTHER_KIND");
    }
}
