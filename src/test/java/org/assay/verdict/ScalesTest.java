package org.assay.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.kernel.Conflict;
import org.assay.kernel.Refusal;
import org.assay.kernel.StaleVersion;
import org.assay.testing.Cases;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ScalesTest {

    private static final Rating YES = new Rating("yes", "Yes", "It is so.", "true", 1, true);
    private static final Rating NO = new Rating("no", "No", null, "false", 0, true);

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Scales scales;

    @Autowired
    Verdicts verdicts;

    TestDesk desk;

    @BeforeEach
    void open() {
        desk = desks.open();
    }

    private ScaleId create(String name, boolean preferred, Rating... ratings) {
        return desk.as(Role.ADMIN, () -> scales.create(new CreateScale(name, preferred, List.of(ratings))));
    }

    private List<Scale> list() {
        return desk.as(Role.VIEWER, scales::list);
    }

    private Scale get(ScaleId id) {
        return list().stream().filter(scale -> scale.id().equals(id)).findFirst().orElseThrow();
    }

    private void refused(String code, String name, Rating... ratings) {
        int before = list().size();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> create(name, false, ratings))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThat(list()).hasSize(before);
    }

    @Test
    void aNewScaleIsOfferedWithItsRatingsInTheirOrder() {
        ScaleId id = create("  Yes or no ", false, YES, NO);

        Scale scale = get(id);
        assertThat(scale.name()).isEqualTo("Yes or no");
        assertThat(scale.code()).isEqualTo("yes-or-no");
        assertThat(scale.ratings()).containsExactly(YES, NO);
        assertThat(list()).extracting(Scale::preferred).containsExactly(true, false, false);
    }

    @Test
    void aNewScaleThatIsOfferedFirstTakesThePlaceOfTheOther() {
        ScaleId id = create("Yes or no", true, YES, NO);
        assertThat(list().getFirst().id()).isEqualTo(id);
        assertThat(list()).filteredOn(Scale::preferred).hasSize(1);
    }

    @Test
    void aVerdictCanBeGivenOnIt() {
        ScaleId id = create("Yes or no", false, YES, NO);
        Cases.Case open = cases.aClaim(desk).taken();
        open.supportedBy("A record");
        ProposalId proposal = desk.as(
                Role.CHECKER,
                () -> verdicts.propose(new ProposeVerdict(open.claim(), id, "yes", "It did.", "It says so.", null, null)));
        assertThat(desk.as(Role.VIEWER, () -> verdicts.get(proposal)).ratingLabel()).isEqualTo("Yes");
    }

    @Test
    void itCanBeChangedLikeTheFirstOnes() {
        ScaleId id = create("Yes or no", false, YES, NO);
        long seen = get(id).version();
        desk.as(Role.ADMIN, () -> scales.edit(new EditScale(id, seen, "Yes, no", false, List.of(NO))));
        assertThat(get(id).ratings()).containsExactly(NO);
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> desk.as(
                        Role.ADMIN, () -> scales.edit(new EditScale(id, seen, "Mine", false, List.of(YES)))));
    }

    @Test
    void whatCannotBeAScaleIsRefusedAndNothingStored() {
        refused("SCALE_NAME", " ", YES);
        refused("SCALE_NAME", "n".repeat(101), YES);
        refused("SCALE_TAKEN", "plain", YES);
        refused("SCALE_EMPTY", "None");
        refused("RATING_TWICE", "Twice", YES, YES);
        refused("RATING_LABEL", "Unnamed", new Rating("", " ", null, "true", 1, true));
        refused("RATING_CODE", "Odd", new Rating("No!", "No", null, "true", 1, true));
        refused("RATING_TONE", "Pink", new Rating("no", "No", null, "pink", 1, true));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> create("PLAIN", false, YES));
    }

    @Test
    void theTwentyFirstScaleIsRefused() {
        IntStream.rangeClosed(3, 20).forEach(number -> create("Scale " + number, false, YES));
        refused("SCALES_MANY", "One more", YES);
    }

    @Test
    void namesThatMakeTheSameCodeStayApart() {
        create("Yes/no", false, YES);
        assertThat(get(create("Yes no", false, YES)).code()).isEqualTo("yes-no-2");
        assertThat(get(create("半真", false, YES)).code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(Rating.codeOf("真")).isNotEqualTo(Rating.codeOf("假")).matches("[a-z0-9]+");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void onlyAnAdministratorMakesScales(Role role) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.as(role, () -> scales.create(new CreateScale("Mine", false, List.of(YES)))))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("NOT_PERMITTED"));
    }

    @Test
    void anotherDeskSeesNothingOfIt() {
        create("Yes or no", false, YES, NO);
        assertThat(desks.open().as(Role.VIEWER, scales::list)).hasSize(2);
    }
}
