package org.assay.claim;

import org.assay.document.SentencesDisposed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the browser keeps of a document's marks holds the dispositions, too: a change of those is a change of that. */
@Component
class DispositionWatch {

    private final ClaimStore store;

    DispositionWatch(ClaimStore store) {
        this.store = store;
    }

    @EventListener
    void disposed(SentencesDisposed event) {
        store.touch(event.document());
    }
}
