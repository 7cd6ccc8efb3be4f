package org.assay.review;

import java.util.List;
import org.assay.document.DocumentDetail;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a document from closing.
 *
 * @param left the claims open in it: the riskiest first, then the most urgent
 * @param release the one that counts; null where there is none
 * @param uncovered those of {@code left} that the release does not name as they are now
 * @param seen names the state that this tells of; a release gives it back, and is refused where another has come
 */
public record ClosingDetail(
        DocumentDetail document,
        List<ClosingClaim> left,
        @Nullable ReleaseDetail release,
        List<ClosingClaim> uncovered,
        String seen) {

    public ClosingDetail {
        left = List.copyOf(left);
        uncovered = List.copyOf(uncovered);
    }

    /** Sentences of the current version that nobody has looked at. */
    public int unseen() {
        return document.progress().sentences() - document.progress().lookedAt();
    }

    /** Whether the release is of another version than the current one. */
    public boolean isOfAnotherVersion() {
        return release != null && !release.version().equals(document.currentVersion());
    }
}
