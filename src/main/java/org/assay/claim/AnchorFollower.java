package org.assay.claim;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.account.CurrentAccount;
import org.assay.claim.AnchorStore.Found;
import org.assay.claim.AnchorStore.Head;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.document.VersionId;
import org.assay.document.spi.VersionFollower;
import org.assay.kernel.Ids;
import org.assay.text.Anchor;
import org.assay.text.AnchorState;
import org.assay.text.Anchoring;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;
import org.springframework.stereotype.Component;

/**
 * Takes marks over to a new version: those whose place is certain at once; the others are kept where they were and wait
 * for a person. What has waited since an earlier version is looked for from there, so a passage that comes back is found.
 */
@Component
class AnchorFollower implements VersionFollower {

    private final AnchorStore anchors;
    private final ClaimStore claims;
    private final Documents documents;
    private final CurrentAccount account;
    private final Clock clock;

    AnchorFollower(
            AnchorStore anchors, ClaimStore claims, Documents documents, CurrentAccount account, Clock clock) {
        this.anchors = anchors;
        this.claims = claims;
        this.documents = documents;
        this.account = account;
        this.clock = clock;
    }

    @Override
    public Step prepare(Draft draft) {
        Places places = new Places(draft);
        anchors.heads(draft.older().document()).forEach(places::of);
        return version -> follow(draft, version, places);
    }

    private void follow(Draft draft, VersionId version, Places places) {
        DocumentId document = draft.older().document();
        // Again, because somebody may have marked since; a place that is known already is not looked for twice.
        List<Head> heads = new ArrayList<>(anchors.heads(document));
        // What stands where it stood has the first right to its place.
        heads.sort(Comparator.comparing(head -> places.of(head).state()));
        Set<TextSpan> taken = new HashSet<>();
        List<Found> found = new ArrayList<>();
        for (Head head : heads) {
            Anchor anchor = places.of(head);
            AnchorState state = anchor.state();
            if (state.isCertain() && !canStand(anchor, taken)) state = AnchorState.AMBIGUOUS;
            TextQuote quote = state.isCertain()
                    ? TextQuote.of(draft.text(), anchor.candidates().getFirst().place())
                    : null;
            found.add(new Found(Ids.next(), head, state, anchor, quote == null ? null : Ids.next(), quote));
        }
        claims.touch(document);
        anchors.keep(draft.older().version());
        anchors.add(document, version, found, account.person(), clock.instant());
    }

    /** Two marks that come to stand on one passage are for a person to sort out. */
    private static boolean canStand(Anchor anchor, Set<TextSpan> taken) {
        TextSpan place = anchor.candidates().getFirst().place();
        return place.length() <= Claims.LONGEST_PASSAGE && taken.add(place);
    }

    /** Each mark's place in the new text, looked for once. */
    private final class Places {

        private final Draft draft;
        private final Map<VersionId, Anchoring> anchorings = new HashMap<>();
        private final Map<UUID, Anchor> found = new HashMap<>();

        Places(Draft draft) {
            this.draft = draft;
            anchorings.put(draft.older().version(), draft.anchoring());
        }

        Anchor of(Head head) {
            return found.computeIfAbsent(
                    head.id(), unknown -> from(head.version()).place(head.span()));
        }

        private Anchoring from(VersionId version) {
            return anchorings.computeIfAbsent(
                    version, earlier -> Anchoring.between(documents.text(earlier).text(), draft.text()));
        }
    }
}
