package org.assay.review.ui;

import org.assay.claim.ClaimNavigation;
import org.assay.review.CommentId;
import org.assay.review.ThreadDetail;

/** The addresses of threads and comments: on the claim's page, where everybody who may see them can open them. */
final class ThreadLinks {

    static final String THREAD = "thread";
    static final String COMMENT = "comment";

    private ThreadLinks() {}

    static String to(ThreadDetail thread) {
        return ClaimNavigation.to(thread.document(), thread.claim()) + "&" + THREAD + "=" + thread.id();
    }

    static String to(ThreadDetail thread, CommentId comment) {
        return to(thread) + "&" + COMMENT + "=" + comment;
    }
}
