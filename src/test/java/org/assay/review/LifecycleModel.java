package org.assay.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.account.Permission;
import org.assay.account.Role;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.kernel.PersonId;
import org.assay.review.Waiting.Reason;
import org.assay.verdict.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * What domain.md says of a claim's way, in as few words as Java allows and without a database: who may do what when, and
 * whose turn it then is. Each step answers whether it is allowed, and is done if it is.
 */
final class LifecycleModel {

    /** Somebody on the desk. */
    record Player(PersonId person, Role role) {

        boolean may(Permission permission) {
            return role.may(permission);
        }
    }

    /** What waits for somebody. */
    record Turn(ClaimId claim, Reason reason, @Nullable ThreadId thread) {}

    /** A proposal, and what it was made for. */
    static final class Proposed {
        final ProposalId id;
        final PersonId author;
        final boolean needsEvidence;
        final String basis;
        boolean withdrawn;
        @Nullable Decision settled;
        boolean signedOff;

        Proposed(ProposalId id, PersonId author, boolean needsEvidence, String basis) {
            this.id = id;
            this.author = author;
            this.needsEvidence = needsEvidence;
            this.basis = basis;
        }
    }

    /** A discussion. */
    static final class Talk {
        final ThreadId id;
        final PersonId startedBy;
        boolean blocks;
        boolean open = true;
        final List<String> comments = new ArrayList<>();
        final Set<PersonId> writers = new LinkedHashSet<>();
        final Map<PersonId, Reason> turns = new HashMap<>();

        Talk(ThreadId id, PersonId startedBy, boolean blocks) {
            this.id = id;
            this.startedBy = startedBy;
            this.blocks = blocks;
        }

        boolean shutsTheGate() {
            return blocks && open;
        }

        /** That they are named weighs more than that somebody wrote. */
        void turn(PersonId person, Reason reason) {
            Reason before = turns.get(person);
            if (before == null || (before != Reason.MENTIONED && reason != Reason.REPLIED)) turns.put(person, reason);
        }
    }

    /** A claim. */
    static final class Checked {
        final ClaimId id;
        ClaimState state = ClaimState.OPEN;
        @Nullable PersonId lead;
        /** Whom somebody else gave it to, until they do something on it. */
        @Nullable PersonId given;
        int wording;
        int evidence;
        boolean legal;
        boolean outdated;
        final Set<PersonId> authors = new LinkedHashSet<>();
        @Nullable Proposed newest;
        final Map<ThreadId, Talk> talks = new LinkedHashMap<>();

        Checked(ClaimId id) {
            this.id = id;
        }

        String basis() {
            return wording + "/" + evidence;
        }

        boolean ended() {
            return state == ClaimState.RETRACTED;
        }

        boolean blocked() {
            return talks.values().stream().anyMatch(Talk::shutsTheGate);
        }

        private void led(@Nullable PersonId by, Player actor) {
            lead = by;
            given = by == null || by.equals(actor.person()) ? null : by;
            for (Talk talk : talks.values()) {
                if (!talk.shutsTheGate()) continue;
                talk.turns.values().removeIf(Reason.BLOCKED::equals);
                if (by != null) talk.turn(by, Reason.BLOCKED);
            }
        }

        private void acted(Player who) {
            if (who.person().equals(given)) given = null;
        }

        private void changed() {
            if ((state == ClaimState.APPROVED || state == ClaimState.PUBLISHED) && newest != null) {
                outdated = !newest.basis.equals(basis());
            }
        }
    }

    private LifecycleModel() {}

    static boolean take(Checked claim, Player who) {
        if (!who.may(Permission.TAKE)) return false;
        if (claim.state == ClaimState.IN_CHECK) return who.person().equals(claim.lead);
        if (claim.state != ClaimState.OPEN) return false;
        claim.state = ClaimState.IN_CHECK;
        claim.led(who.person(), who);
        return true;
    }

    static boolean assign(Checked claim, Player who, Player to) {
        if (!who.may(Permission.ASSIGN) || !to.may(Permission.TAKE)) return false;
        if (claim.state != ClaimState.IN_CHECK && claim.state != ClaimState.OPEN) return false;
        if (claim.state == ClaimState.IN_CHECK && to.person().equals(claim.lead)) return true;
        claim.state = ClaimState.IN_CHECK;
        claim.led(to.person(), who);
        return true;
    }

    static boolean release(Checked claim, Player who) {
        if (!who.may(Permission.TAKE) || claim.state != ClaimState.IN_CHECK) return false;
        if (!who.person().equals(claim.lead) && !who.may(Permission.ASSIGN)) return false;
        claim.state = ClaimState.OPEN;
        claim.led(null, who);
        return true;
    }

    static boolean dismiss(Checked claim, Player who) {
        return moves(claim, who, Permission.MARK, ClaimState.DISMISSED, ClaimState.OPEN);
    }

    static boolean restore(Checked claim, Player who) {
        return moves(claim, who, Permission.MARK, ClaimState.OPEN, ClaimState.DISMISSED);
    }

    static boolean mayPropose(Checked claim, Player who, boolean needsEvidence) {
        return who.may(Permission.PROPOSE)
                && claim.state == ClaimState.IN_CHECK
                && who.person().equals(claim.lead)
                && (!needsEvidence || claim.evidence > 0);
    }

    static void propose(Checked claim, Player who, ProposalId id, boolean needsEvidence) {
        claim.authors.add(who.person());
        claim.newest = new Proposed(id, who.person(), needsEvidence, claim.basis());
        claim.state = ClaimState.PROPOSED;
        claim.acted(who);
    }

    static boolean withdraw(Checked claim, Player who) {
        Proposed newest = claim.newest;
        if (newest == null || !who.may(Permission.PROPOSE) || !newest.author.equals(who.person())) return false;
        if (newest.withdrawn) return true;
        if (claim.state != ClaimState.PROPOSED) return false;
        newest.withdrawn = true;
        claim.acted(who);
        claim.state = ClaimState.IN_CHECK;
        return true;
    }

    private static boolean mayDecide(Checked claim, Player who, Permission permission) {
        Proposed newest = claim.newest;
        return newest != null
                && who.may(permission)
                && !claim.authors.contains(who.person())
                && !newest.withdrawn
                && newest.settled == null;
    }

    static boolean approve(Checked claim, Player who) {
        if (!mayDecide(claim, who, Permission.DECIDE) || claim.state != ClaimState.PROPOSED) return false;
        Proposed newest = claim.newest;
        boolean enough = !newest.needsEvidence || claim.evidence >= (claim.legal ? 2 : 1);
        boolean signed = !claim.legal || newest.signedOff;
        if (!enough || !signed || claim.blocked() || !newest.basis.equals(claim.basis())) return false;
        newest.settled = Decision.APPROVE;
        claim.state = ClaimState.APPROVED;
        claim.outdated = false;
        return true;
    }

    static boolean requestChanges(Checked claim, Player who, boolean sayingWhich) {
        if (!sayingWhich || !mayDecide(claim, who, Permission.DECIDE) || claim.state != ClaimState.PROPOSED) return false;
        claim.newest.settled = Decision.REQUEST_CHANGES;
        claim.state = ClaimState.IN_CHECK;
        return true;
    }

    static boolean signOff(Checked claim, Player who) {
        if (!mayDecide(claim, who, Permission.SIGN_OFF)) return false;
        claim.newest.signedOff = true;
        return true;
    }

    static boolean reopen(Checked claim, Player who) {
        return moves(claim, who, Permission.DECIDE, ClaimState.IN_CHECK, ClaimState.APPROVED, ClaimState.PUBLISHED);
    }

    static boolean publish(Checked claim, Player who) {
        return !claim.outdated && moves(claim, who, Permission.PUBLISH, ClaimState.PUBLISHED, ClaimState.APPROVED);
    }

    static boolean retract(Checked claim, Player who) {
        boolean done = moves(claim, who, Permission.PUBLISH, ClaimState.RETRACTED, ClaimState.PUBLISHED);
        if (done) claim.outdated = false;
        return done;
    }

    private static boolean moves(Checked claim, Player who, Permission permission, ClaimState to, ClaimState... from) {
        if (!who.may(permission) || !Set.of(from).contains(claim.state)) return false;
        claim.state = to;
        claim.acted(who);
        return true;
    }

    static boolean edit(Checked claim, Player who, int wording, boolean legal) {
        if (!who.may(Permission.EDIT_CLAIM) || claim.ended()) return false;
        if (claim.wording != wording || claim.legal != legal) claim.acted(who);
        claim.wording = wording;
        claim.legal = legal;
        claim.changed();
        return true;
    }

    static boolean addEvidence(Checked claim, Player who) {
        if (!who.may(Permission.ADD_EVIDENCE) || claim.ended() || claim.state == ClaimState.DISMISSED) return false;
        claim.evidence++;
        claim.acted(who);
        claim.changed();
        return true;
    }

    static void start(Checked claim, Player who, ThreadId id, boolean blocks, String comment, @Nullable PersonId named) {
        Talk talk = new Talk(id, who.person(), blocks);
        claim.talks.put(id, talk);
        claim.acted(who);
        write(talk, who, comment);
        if (named != null && !named.equals(who.person())) talk.turn(named, Reason.MENTIONED);
        blockLead(claim, talk, who);
    }

    static boolean reply(Checked claim, Talk talk, Player who, String comment, @Nullable PersonId named) {
        if (!who.may(Permission.COMMENT) || !talk.open) return false;
        talk.turns.remove(who.person());
        claim.acted(who);
        write(talk, who, comment);
        if (named != null && !named.equals(who.person())) talk.turn(named, Reason.MENTIONED);
        talk.writers.stream().filter(each -> !each.equals(who.person())).forEach(each -> talk.turn(each, Reason.REPLIED));
        return true;
    }

    private static void write(Talk talk, Player who, String comment) {
        talk.comments.add(comment);
        talk.writers.add(who.person());
    }

    private static void blockLead(Checked claim, Talk talk, Player who) {
        if (talk.shutsTheGate() && claim.lead != null && !claim.lead.equals(who.person())) talk.turn(claim.lead, Reason.BLOCKED);
    }

    static boolean resolve(Checked claim, Talk talk, Player who) {
        if (!who.may(Permission.COMMENT) || !talk.open || (talk.blocks && !mayUnblock(talk, who))) return false;
        claim.acted(who);
        talk.open = false;
        talk.turns.clear();
        return true;
    }

    static boolean reopen(Checked claim, Talk talk, Player who) {
        if (!who.may(Permission.COMMENT) || talk.open) return false;
        claim.acted(who);
        talk.open = true;
        talk.writers.stream().filter(each -> !each.equals(who.person())).forEach(each -> talk.turn(each, Reason.REOPENED));
        blockLead(claim, talk, who);
        return true;
    }

    private static boolean mayUnblock(Talk talk, Player who) {
        return who.person().equals(talk.startedBy) || who.may(Permission.DECIDE);
    }

    static boolean unblock(Checked claim, Talk talk, Player who) {
        if (!who.may(Permission.COMMENT) || !mayUnblock(talk, who)) return false;
        if (talk.blocks) claim.acted(who);
        if (talk.blocks) talk.turns.values().removeIf(Reason.BLOCKED::equals);
        talk.blocks = false;
        return true;
    }

    static boolean pass(Checked claim, Talk talk, Player who) {
        if (!who.may(Permission.COMMENT)) return false;
        if (talk.turns.remove(who.person()) != null) claim.acted(who);
        return true;
    }

    /** All that waits for somebody. */
    static Set<Turn> turns(Iterable<Checked> claims, Player who) {
        Set<Turn> turns = new LinkedHashSet<>();
        for (Checked claim : claims) {
            reason(claim, who).ifPresent(reason -> turns.add(new Turn(claim.id, reason, null)));
            boolean idle = claim.state == ClaimState.IN_CHECK && who.person().equals(claim.given);
            if (idle) turns.add(new Turn(claim.id, Reason.ASSIGNED, null));
            if (!who.may(Permission.COMMENT)) continue;
            claim.talks.values().stream()
                    .filter(talk -> talk.open && talk.turns.containsKey(who.person()))
                    .forEach(talk -> turns.add(new Turn(claim.id, talk.turns.get(who.person()), talk.id)));
        }
        return turns;
    }

    private static Optional<Reason> reason(Checked claim, Player who) {
        Proposed newest = claim.newest;
        if (newest == null) return Optional.empty();
        boolean others = !claim.authors.contains(who.person());
        Reason reason = null;
        if (claim.state == ClaimState.PROPOSED && others && who.may(Permission.DECIDE)) reason = Reason.DECIDE;
        if (claim.state == ClaimState.PROPOSED && others && !who.may(Permission.DECIDE) && who.may(Permission.SIGN_OFF)
                && claim.legal && !newest.signedOff) reason = Reason.SIGN_OFF;
        boolean stands = claim.state == ClaimState.APPROVED || claim.state == ClaimState.PUBLISHED;
        if (stands && claim.outdated && (who.may(Permission.DECIDE) || (who.may(Permission.PROPOSE) && !others))) {
            reason = Reason.APPROVAL_OUTDATED;
        }
        if (claim.state == ClaimState.IN_CHECK && who.person().equals(claim.lead)
                && newest.settled == Decision.REQUEST_CHANGES && who.may(Permission.PROPOSE)) reason = Reason.REVISE;
        return Optional.ofNullable(reason);
    }
}
