package org.assay.review.ui;

import java.util.Locale;
import java.util.Optional;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.claim.ClaimDesk;
import org.assay.claim.ClaimState;
import org.assay.claim.ClaimSummary;
import org.assay.kernel.Sentences;
import org.springframework.stereotype.Component;

/**
 * Where a card of the board may be put by hand. What takes a reason, a comment or the whole case in view is refused here,
 * with a sentence that says where it is done.
 */
@Component
class BoardMoves {

    private final ClaimDesk desk;
    private final CurrentAccount account;

    BoardMoves(ClaimDesk desk, CurrentAccount account) {
        this.desk = desk;
        this.account = account;
    }

    /** Why not, in a sentence; empty where {@link #move} does it. Dismissing asks for its reason first. */
    Optional<String> refusal(ClaimSummary claim, ClaimState to) {
        ClaimState from = claim.state();
        if (from == to) return no("STAYS", claim);
        return switch (to) {
            case OPEN -> switch (from) {
                case CANDIDATE, DISMISSED -> may(Permission.MARK, claim);
                case IN_CHECK -> account.person().equals(claim.lead()) ? may(Permission.TAKE, claim) : may(Permission.ASSIGN, claim);
                default -> no("TO_OPEN", claim);
            };
            case IN_CHECK -> switch (from) {
                case OPEN -> may(Permission.TAKE, claim);
                case PROPOSED -> no("TO_IN_CHECK_PROPOSED", claim);
                case CANDIDATE, DISMISSED -> no("TO_IN_CHECK_EARLY", claim);
                default -> no("TO_IN_CHECK_SETTLED", claim);
            };
            case DISMISSED -> from == ClaimState.CANDIDATE || from == ClaimState.OPEN
                    ? may(Permission.MARK, claim)
                    : no("TO_DISMISSED", claim);
            default -> no("TO_" + to.name(), claim);
        };
    }

    /** To be asked for only what is not refused, and not for dismissing. */
    void move(ClaimSummary claim, ClaimState to) {
        if (to == ClaimState.IN_CHECK) desk.take(claim.id());
        else if (claim.state() == ClaimState.CANDIDATE) desk.accept(claim.id());
        else if (claim.state() == ClaimState.DISMISSED) desk.restore(claim.id());
        else desk.release(claim.id());
    }

    private Optional<String> may(Permission permission, ClaimSummary claim) {
        return account.may(permission) ? Optional.empty() : no("NOT_YOURS", claim);
    }

    private static Optional<String> no(String why, ClaimSummary claim) {
        return Optional.of(Sentences.of(Locale.ENGLISH, "move." + why, String.valueOf(claim.number())));
    }
}
