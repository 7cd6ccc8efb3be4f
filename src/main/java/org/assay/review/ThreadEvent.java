package org.assay.review;

import org.assay.claim.ClaimEvent;

/** Something that happened in a thread; open threads and {@link Attention} listen to all of these. */
public interface ThreadEvent extends ClaimEvent {

    ThreadId thread();
}
