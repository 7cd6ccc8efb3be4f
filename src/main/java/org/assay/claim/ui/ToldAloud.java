package org.assay.claim.ui;

import java.util.List;
import org.assay.account.People;
import org.assay.claim.ClaimUnmarked;
import org.assay.document.SentencesDisposed;
import org.assay.kernel.DomainEvent;
import org.assay.text.marker.PageMark;
import org.springframework.stereotype.Component;

/** What a colleague did, in a few words for those who hear the page. */
@Component
class ToldAloud {

    private final People people;

    ToldAloud(People people) {
        this.people = people;
    }

    /** @param now the claim's marks since; empty where the event was about no claim, or its mark is gone */
    String of(DomainEvent event, List<PageMark> now) {
        String who = people.names(List.of(event.actor())).getOrDefault(event.actor(), "A colleague");
        if (event instanceof SentencesDisposed disposed) {
            int count = disposed.disposed().size();
            return count == 1 ? who + " looked at a sentence" : who + " looked at " + count + " sentences";
        }
        if (event instanceof ClaimUnmarked) return who + " removed a mark";
        if (now.isEmpty()) return who + " changed a claim";
        PageMark mark = now.getFirst();
        boolean fresh = event.action().equals("claim-marked");
        return "%s %s claim %d: %s".formatted(who, fresh ? "marked" : "changed", mark.no(), mark.label());
    }
}
