package org.assay.claim;

import java.util.List;
import java.util.Objects;
import org.assay.account.CurrentAccount;
import org.assay.document.DisposeSentences;
import org.assay.document.Disposition;
import org.assay.document.Documents;
import org.assay.document.TextUnit;
import org.assay.document.VersionId;
import org.assay.kernel.Conflict;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How each kind of deed is taken back and done again. Each step looks first whether the thing still stands as the person
 * left it: what somebody else changed since is never overwritten. Runs inside the caller's transaction, which a refusal
 * undoes whole.
 */
@Component
class DeedTurns {

    private final Claims claims;
    private final Passages passages;
    private final ClaimDesk desk;
    private final ClaimCatalogue catalogue;
    private final Anchors anchors;
    private final CurrentAccount account;
    private final ClaimStore store;
    private final DeedStore deeds;
    private final Documents documents;

    DeedTurns(
            Claims claims,
            Passages passages,
            ClaimDesk desk,
            ClaimCatalogue catalogue,
            Anchors anchors,
            CurrentAccount account,
            ClaimStore store,
            DeedStore deeds,
            Documents documents) {
        this.claims = claims;
        this.passages = passages;
        this.desk = desk;
        this.catalogue = catalogue;
        this.anchors = anchors;
        this.account = account;
        this.store = store;
        this.deeds = deeds;
        this.documents = documents;
    }

    void turn(DeedStore.Kept kept, boolean back) {
        ClaimId claim = kept.claim();
        switch (kept.deed()) {
            case Deed.Mark(VersionId version, List<Deed.Run> before) -> {
                mark(kept, !back);
                if (back) before.forEach(run -> dispose(version, run, run.before(), Disposition.UNSEEN));
            }
            case Deed.Unmark() -> mark(kept, back);
            case Deed.Passage(VersionId version, TextSpan span) -> {
                if (back) passages.takeBack(standing(kept, version, span));
                else passages.add(id(claim), version, span);
            }
            case Deed.Ends(VersionId version, TextSpan was, TextSpan now) ->
                passages.resize(standing(kept, version, back ? now : was), back ? was : now);
            case Deed.Dispositions(VersionId version, List<Deed.Run> before, Disposition given) -> {
                for (Deed.Run run : before) {
                    Disposition expected = back ? given : run.before();
                    if (!dispose(version, run, back ? run.before() : given, expected)) {
                        throw new Conflict("DEED_SENTENCES_CHANGED");
                    }
                }
            }
            case Deed.Dismissed(Dismissal reason) -> {
                untouched(kept);
                if (back) desk.restore(id(claim));
                else desk.dismiss(id(claim), reason);
            }
            case Deed.Place(AnchorId anchor, TextSpan span) -> {
                decided(kept, anchor, back, span);
                if (back) anchors.reconsider(anchor);
                else anchors.place(anchor, span);
            }
            case Deed.LetGo(AnchorId anchor) -> {
                decided(kept, anchor, back, null);
                if (back) anchors.reconsider(anchor);
                else anchors.letGo(anchor);
            }
            case Deed.Wording(EditClaim before, EditClaim after) -> reword(kept, back ? after : before, back ? before : after);
        }
    }

    private void mark(DeedStore.Kept kept, boolean stands) {
        ClaimRecord claim = store.get(id(kept.claim()));
        untouched(kept);
        if (claim.removed() != stands) throw new Conflict("DEED_CLAIM_CHANGED", claim.number());
        if (stands) claims.markAgain(id(kept.claim()));
        else claims.unmark(id(kept.claim()));
    }

    private void untouched(DeedStore.Kept kept) {
        if (deeds.othersChanged(id(kept.claim()), kept.at())) {
            throw new Conflict("DEED_CLAIM_CHANGED", String.valueOf(kept.number()));
        }
    }

    /** @param place where it was put; null where it was let go */
    private void decided(DeedStore.Kept kept, AnchorId id, boolean byMe, @Nullable TextSpan place) {
        AnchorDetail now = anchors.get(id);
        boolean asLeft = byMe
                ? account.person().equals(now.decidedBy()) && Objects.equals(place, now.place())
                : now.decision() == null;
        if (!asLeft) throw new Conflict("DEED_PLACE_CHANGED", String.valueOf(kept.number()));
    }

    private OccurrenceId standing(DeedStore.Kept kept, VersionId version, TextSpan span) {
        return passages.standingOf(id(kept.claim()), version, span)
                .orElseThrow(() -> new Conflict("DEED_PASSAGE_CHANGED", String.valueOf(kept.number())));
    }

    /** @return whether all sentences of the run were as expected; they are locked by now */
    private boolean dispose(VersionId version, Deed.Run run, Disposition wanted, Disposition expected) {
        List<TextUnit> before = documents.dispose(new DisposeSentences(version, run.span(), wanted));
        return before.size() == run.count()
                && before.stream().allMatch(unit -> unit.disposition() == expected);
    }

    /** Only what was changed from the one wording to the other, and only where it still reads so. */
    private void reword(DeedStore.Kept kept, EditClaim from, EditClaim to) {
        EditClaim now = EditClaim.of(catalogue.get(id(kept.claim())));
        ClaimMerge merge = ClaimMerge.of(from, to, now);
        if (!merge.clashes().isEmpty()) throw new Conflict("DEED_WORDING_CHANGED", String.valueOf(kept.number()));
        claims.edit(merge.merged());
    }

    private static ClaimId id(@Nullable ClaimId claim) {
        if (claim == null) throw new IllegalStateException("a deed on a claim that names none");
        return claim;
    }
}
