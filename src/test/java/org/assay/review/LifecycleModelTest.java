package org.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assay.account.Permission;
import org.assay.account.Role;
import org.assay.account.SignedIn;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDesk;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.claim.Claims;
import org.assay.claim.Dismissal;
import org.assay.claim.EditClaim;
import org.assay.claim.Risk;
import org.assay.evidence.EvidenceEntry;
import org.assay.evidence.EvidenceRecords;
import org.assay.evidence.SourceId;
import org.assay.evidence.Sources;
import org.assay.evidence.Stance;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.review.LifecycleModel.Checked;
import org.assay.review.LifecycleModel.Player;
import org.assay.review.LifecycleModel.Talk;
import org.assay.testing.Cases;
import org.assay.testing.DatabaseTest;
import org.assay.verdict.ProposalId;
import org.assay.verdict.ProposeVerdict;
import org.assay.verdict.Verdicts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/**
 * Random people take random steps on a desk's claims, and a simple model of domain.md takes them too. Both have to allow
 * the same, and to say the same of each claim's state, of every comment and of whose turn it is.
 *
 * <p>{@code -Dassay.model.steps=100000} takes longer walks than the build does, {@code -Dassay.model.seed=N} another one.
 */
@DatabaseTest
class LifecycleModelTest {

    private static final int STEPS = Integer.getInteger("assay.model.steps", 2_500);
    private static final long SEED = Long.getLong("assay.model.seed", 6);
    private static final int AT_ONCE = 6;

    /** What people mostly do with a claim in a state: a walk that takes every step as often gets nowhere. */
    private static final Map<ClaimState, List<String>> LIKELY = new EnumMap<>(Map.of(
            ClaimState.OPEN, List.of("take", "take", "assign", "add evidence", "dismiss"),
            ClaimState.IN_CHECK, List.of("add evidence", "propose", "propose", "resolve"),
            ClaimState.PROPOSED, List.of("approve", "approve", "request changes", "sign off", "resolve", "edit"),
            ClaimState.APPROVED, List.of("publish", "edit", "reopen"),
            ClaimState.PUBLISHED, List.of("retract", "edit", "reopen"),
            ClaimState.DISMISSED, List.of("restore")));

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Claims claims;

    @Autowired
    ClaimDesk claimDesk;

    @Autowired
    ClaimCatalogue catalogue;

    @Autowired
    Sources sources;

    @Autowired
    EvidenceRecords evidence;

    @Autowired
    Verdicts verdicts;

    @Autowired
    Reviews reviews;

    @Autowired
    Threads threads;

    @Autowired
    MyTurn myTurn;

    /** A step that somebody tries on a claim; it answers what the model says, and has done it. */
    private interface Step {
        boolean taken(Checked claim, Player who);
    }

    private final Random random = new Random(SEED);
    private final Map<Player, SignedIn> people = new LinkedHashMap<>();
    private final List<Checked> open = new ArrayList<>();
    private final List<Checked> ended = new ArrayList<>();
    private final List<String> walk = new ArrayList<>();
    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    TestDesk desk;

    @BeforeEach
    void open() {
        desk = desks.open();
        desk.members().forEach((role, member) -> people.put(new Player(member.person(), role), member));
        for (Role role : List.of(Role.CHECKER, Role.EDITOR)) {
            SignedIn another = desk.another(role);
            people.put(new Player(another.person(), role), another);
        }
        // The first figure is how often a step comes up.
        step(6, "take", (claim, who) -> both(claim, LifecycleModel.take(claim, who), who, () -> claimDesk.take(claim.id)));
        step(2, "assign", (claim, who) -> {
            Player to = anyone();
            return both(claim, LifecycleModel.assign(claim, who, to), who, () -> claimDesk.assign(claim.id, to.person()));
        });
        step(1, "release", (claim, who) -> both(claim, LifecycleModel.release(claim, who), who, () -> claimDesk.release(claim.id)));
        step(1, "dismiss", (claim, who) -> both(
                claim, LifecycleModel.dismiss(claim, who), who, () -> claimDesk.dismiss(claim.id, Dismissal.OPINION)));
        step(2, "restore", (claim, who) -> both(claim, LifecycleModel.restore(claim, who), who, () -> claimDesk.restore(claim.id)));
        step(6, "add evidence", (claim, who) -> both(
                claim, LifecycleModel.addEvidence(claim, who), who, () -> evidence.add(claim.id, piece(claim))));
        step(3, "edit", this::edit);
        step(9, "propose", this::propose);
        step(2, "withdraw", (claim, who) -> onProposal(claim, LifecycleModel.withdraw(claim, who), who, verdicts::withdraw));
        step(3, "sign off", (claim, who) ->
                onProposal(claim, LifecycleModel.signOff(claim, who), who, id -> reviews.signOff(id, null)));
        step(9, "approve", (claim, who) -> onProposal(claim, LifecycleModel.approve(claim, who), who, id ->
                reviews.decide(new DecideVerdict(id, Decision.APPROVE, null))));
        step(4, "request changes", (claim, who) -> {
            String comment = random.nextInt(4) == 0 ? " " : "Which year?";
            return onProposal(claim, LifecycleModel.requestChanges(claim, who, !comment.isBlank()), who, id ->
                    reviews.decide(new DecideVerdict(id, Decision.REQUEST_CHANGES, comment)));
        });
        step(5, "publish", (claim, who) -> both(claim, LifecycleModel.publish(claim, who), who, () -> reviews.publish(claim.id)));
        step(3, "retract", (claim, who) ->
                both(claim, LifecycleModel.retract(claim, who), who, () -> reviews.retract(claim.id, "It was wrong.")));
        step(2, "reopen", (claim, who) ->
                both(claim, LifecycleModel.reopen(claim, who), who, () -> reviews.reopen(claim.id, "A reader wrote.")));
        step(2, "start a thread", this::start);
        step(4, "reply", this::reply);
        step(4, "resolve", (claim, who) -> onTalk(claim, who, talk -> LifecycleModel.resolve(claim, talk, who), threads::resolve));
        step(1, "open again", (claim, who) ->
                onTalk(claim, who, talk -> LifecycleModel.reopen(claim, talk, who), threads::reopen));
        step(1, "unblock", (claim, who) -> onTalk(claim, who, talk -> LifecycleModel.unblock(claim, talk, who), threads::unblock));
        step(1, "pass", (claim, who) -> onTalk(claim, who, talk -> LifecycleModel.pass(claim, talk, who), threads::pass));
    }

    @Test
    void theProgramAllowsWhatTheModelAllowsAndKnowsWhoseTurnItIs() {
        for (int i = 1; i <= STEPS; i++) {
            while (open.size() < AT_ONCE) mark();
            Checked claim = open.get(random.nextInt(open.size()));
            Player who = anyone();
            List<String> likely = LIKELY.getOrDefault(claim.state, names);
            String name = random.nextInt(3) == 0 ? names.get(random.nextInt(names.size())) : likely.get(random.nextInt(likely.size()));
            walk.add("%d: %s (%s) %s on %s".formatted(i, who.role(), who.person(), name, claim.id));
            boolean taken = steps.get(name).taken(claim, who);
            counts.computeIfAbsent(name, any -> new int[2])[taken ? 0 : 1]++;
            sameState(claim);
            if (i % 20 == 0) sameTurns();
            if (i % 10_000 == 0) System.out.println(i + " steps taken");
            // Long lists make the look at every turn slow; what is old is looked at once more and left.
            if (claim.ended() || claim.talks.size() > 12) leave(claim);
        }
        sameTurns();
        ended.forEach(this::sameComments);
        open.forEach(this::sameComments);
        System.out.println(counts.entrySet().stream()
                .map(each -> "%s %d/%d".formatted(each.getKey(), each.getValue()[0], each.getValue()[1]))
                .collect(Collectors.joining(", ", "Steps taken/refused: ", "")));
        assertThat(counts).as("a walk that long takes each step, and is refused it").hasSameSizeAs(steps);
        counts.forEach((name, count) -> assertThat(count[0]).as("%s, taken", name).isPositive());
    }

    // ---- Steps -----------------------------------------------------------------------------------

    private void step(int often, String name, Step step) {
        steps.put(name, step);
        for (int i = 0; i < often; i++) names.add(name);
    }

    private boolean edit(Checked claim, Player who) {
        int wording = random.nextInt(3);
        boolean legal = random.nextInt(4) == 0;
        ClaimDetail now = detail(claim);
        return both(claim, LifecycleModel.edit(claim, who, wording, legal), who, () -> claims.edit(new EditClaim(
                claim.id, now.version(), "It opened in 193" + wording + ".", now.kind(), now.priority(),
                legal ? Risk.LEGAL : Risk.NONE, now.saidOn(), now.saidAt(), now.claimant(), now.tags())));
    }

    private boolean propose(Checked claim, Player anyone) {
        // Nearly all of what is proposed is by whoever checks; others are to be refused, too.
        Player who = random.nextInt(5) == 0 ? anyone : known(claim.lead, anyone);
        boolean needsEvidence = random.nextInt(5) > 0;
        boolean may = LifecycleModel.mayPropose(claim, who, needsEvidence);
        return both(claim, may, who, () -> {
            ProposalId id = verdicts.propose(new ProposeVerdict(
                    claim.id, null, needsEvidence ? "true" : "unproven", "It did.", "The record says so.", null, null));
            LifecycleModel.propose(claim, who, id, needsEvidence);
        });
    }

    private boolean start(Checked claim, Player who) {
        boolean blocks = random.nextInt(3) == 0;
        String said = said(who);
        PersonId named = named(said);
        return both(claim, who.may(Permission.COMMENT), who, () -> {
            ThreadId id = threads.start(new StartThread(claim.id, null, null, said, blocks));
            LifecycleModel.start(claim, who, id, blocks, said, named);
        });
    }

    private boolean reply(Checked claim, Player who) {
        String said = said(who);
        return onTalk(claim, who, talk -> LifecycleModel.reply(claim, talk, who, said, named(said)), id -> threads.reply(id, said));
    }

    /** A comment of its own, sometimes with somebody's name. */
    private String said(Player who) {
        String body = "Comment " + Ids.next();
        List<Player> able = people.keySet().stream()
                .filter(each -> each.may(Permission.COMMENT))
                .toList();
        return random.nextInt(3) > 0 ? body : body + " @" + people.get(able.get(random.nextInt(able.size()))).username();
    }

    private @Nullable PersonId named(String said) {
        return people.entrySet().stream()
                .filter(each -> said.endsWith("@" + each.getValue().username()))
                .map(each -> each.getKey().person())
                .findFirst()
                .orElse(null);
    }

    private boolean onProposal(Checked claim, boolean may, Player who, Consumer<ProposalId> work) {
        if (claim.newest == null) return false;
        ProposalId id = claim.newest.id;
        return both(claim, may, who, () -> work.accept(id));
    }

    private interface OnTalk {
        boolean done(Talk talk);
    }

    private boolean onTalk(Checked claim, Player who, OnTalk model, Consumer<ThreadId> work) {
        List<Talk> talks = List.copyOf(claim.talks.values());
        if (talks.isEmpty()) return false;
        Talk talk = talks.get(random.nextInt(talks.size()));
        return both(claim, model.done(talk), who, () -> work.accept(talk.id));
    }

    private boolean both(Checked claim, boolean allowed, Player who, Runnable work) {
        String refusal = refusal(() -> desk.as(people.get(who), () -> {
            work.run();
            return Ids.next();
        }));
        assertThat(refusal == null)
                .as(() -> "the model says %s, the program %s; %s"
                        .formatted(allowed ? "yes" : "no", refusal == null ? "yes" : refusal, lately(claim)))
                .isEqualTo(allowed);
        return allowed;
    }

    private static @Nullable String refusal(Supplier<?> work) {
        try {
            work.get();
            return null;
        } catch (Refusal | AccessDeniedException no) {
            return no.toString();
        }
    }

    // ---- Looking ---------------------------------------------------------------------------------

    private void sameState(Checked claim) {
        ClaimDetail now = detail(claim);
        assertThat(now.state()).as(() -> lately(claim)).isEqualTo(claim.state);
        assertThat(now.lead()).as(() -> lately(claim)).isEqualTo(claim.lead);
        assertThat(now.approvalOutdated()).as(() -> lately(claim)).isEqualTo(claim.outdated);
    }

    private void sameTurns() {
        people.forEach((player, signedIn) -> {
                List<Waiting> waiting = desk.as(signedIn, () -> myTurn.list());
            assertThat(waiting.stream().map(each -> new LifecycleModel.Turn(each.claim().id(), each.reason(), each.thread())))
                    .as(() -> "what waits for %s %s; %s".formatted(player.role(), player.person(), String.join("\n", walk.subList(Math.max(0, walk.size() - 20), walk.size()))))
                    .containsExactlyInAnyOrderElementsOf(LifecycleModel.turns(open, player));
            assertThat(desk.as(signedIn, () -> myTurn.count())).isEqualTo(waiting.size());
        });
    }

    private void sameComments(Checked claim) {
        Map<ThreadId, List<String>> said = new LinkedHashMap<>();
        desk.as(Role.VIEWER, () -> threads.of(claim.id)).forEach(thread -> said.put(
                thread.id(), thread.comments().stream().map(CommentDetail::body).toList()));
        Map<ThreadId, List<String>> written = new LinkedHashMap<>();
        claim.talks.forEach((id, talk) -> written.put(id, talk.comments));
        assertThat(said).as(() -> lately(claim)).isEqualTo(written);
    }

    private String lately(Checked claim) {
        return walk.stream().filter(each -> each.endsWith(claim.id.toString())).collect(Collectors.joining("\n", "seed " + SEED + "\n", ""));
    }

    private ClaimDetail detail(Checked claim) {
        return desk.as(Role.VIEWER, () -> catalogue.get(claim.id));
    }

    // ---- The desk --------------------------------------------------------------------------------

    private void mark() {
        open.add(new Checked(cases.aText(desk, "It opened in 1930, said number " + random.nextInt() + ".")
                .marking("It opened in 1930")
                .claim()));
        Checked marked = open.getLast();
        desk.run(Role.CHECKER, () -> {
            ClaimDetail now = catalogue.get(marked.id);
            claims.edit(new EditClaim(
                    marked.id, now.version(), "It opened in 1930.", now.kind(), now.priority(), Risk.NONE, now.saidOn(),
                    now.saidAt(), now.claimant(), now.tags()));
        });
    }

    /** It ends for the walk: nobody is left in turn there. */
    private void leave(Checked claim) {
        sameComments(claim);
        open.remove(claim);
        claim.talks.values().stream().filter(talk -> talk.open).forEach(talk -> {
            Player editor = players(Role.EDITOR);
            assertThat(both(claim, LifecycleModel.resolve(claim, talk, editor), editor, () -> threads.resolve(talk.id))).isTrue();
        });
        ended.add(claim);
        if (claim.ended()) return;
        Player editor = players(Role.EDITOR);
        for (int tries = 0; !LifecycleModel.turns(List.of(claim), editor).isEmpty() || claim.state != ClaimState.DISMISSED; tries++) {
            assertThat(tries).isLessThan(9);
            aside(claim, editor);
        }
    }

    /** One step nearer to a claim that is in nobody's way. */
    private void aside(Checked claim, Player editor) {
        switch (claim.state) {
            case OPEN -> both(claim, LifecycleModel.dismiss(claim, editor), editor, () -> claimDesk.dismiss(claim.id, Dismissal.OPINION));
            case IN_CHECK -> both(claim, LifecycleModel.release(claim, editor), editor, () -> claimDesk.release(claim.id));
            case APPROVED, PUBLISHED -> both(claim, LifecycleModel.reopen(claim, editor), editor, () -> reviews.reopen(claim.id, "Aside."));
            case PROPOSED -> {
                Player author = known(claim.newest.author, editor);
                onProposal(claim, LifecycleModel.withdraw(claim, author), author, verdicts::withdraw);
            }
            default -> throw new IllegalStateException("a claim at its end: " + claim.state);
        }
    }

    private Player anyone() {
        boolean whoMayLittle = random.nextInt(6) == 0;
        List<Player> some = people.keySet().stream()
                .filter(each -> each.may(Permission.COMMENT) != whoMayLittle)
                .toList();
        return some.get(random.nextInt(some.size()));
    }

    private Player players(Role role) {
        return people.keySet().stream().filter(each -> each.role() == role).findFirst().orElseThrow();
    }

    private Player known(@Nullable PersonId person, Player otherwise) {
        return people.keySet().stream().filter(each -> each.person().equals(person)).findFirst().orElse(otherwise);
    }

    /** Each piece rests on a source of its own: all of them are independent. */
    private EvidenceEntry piece(Checked claim) {
        SourceId source = sources.add(cases.aSource("A record " + Ids.next()));
        return new EvidenceEntry(source, Stance.SUPPORTS, "opened in 1930", "p. 3", null);
    }
}
