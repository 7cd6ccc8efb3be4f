package org.assay.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.UUID;
import org.assay.account.Role;
import org.assay.account.SignedIn;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SavedFiltersTest {

    static final FilterAddress URGENT = FilterAddress.parse("state=OPEN&state=IN_CHECK&priority=URGENT&q=%C3%A9t%C3%A9+%26+co");

    @Autowired
    TestDesks desks;

    @Autowired
    SavedFilters saved;

    TestDesk desk;

    @BeforeEach
    void open() {
        desk = desks.open();
    }

    @Test
    void anAddressComesBackAsItWent() {
        assertThat(URGENT.states()).isEqualTo(Set.of(ClaimState.OPEN, ClaimState.IN_CHECK));
        assertThat(URGENT.words()).isEqualTo("été & co");
        assertThat(URGENT.whole()).isTrue();
        assertThat(FilterAddress.parse(URGENT.query())).isEqualTo(URGENT);
        assertThat(FilterAddress.parse("").isEmpty()).isTrue();
    }

    @Test
    void whatAnAddressSaysThatIsUnknownIsLeftOutAndSaid() {
        FilterAddress address = FilterAddress.parse("state=OPEN&state=BURIED&priority=URGENT&colour=red&q=%zz");

        assertThat(address.states()).containsExactly(ClaimState.OPEN);
        assertThat(address.priority()).isEqualTo(Priority.URGENT);
        assertThat(address.whole()).isFalse();
        assertThat(URGENT.whole()).isTrue();
    }

    @Test
    void theLongestWordsOfAnyScriptAreKept() {
        FilterAddress long200 = FilterAddress.parse("state=OPEN&q=" + "\uD83E\uDD84".repeat(300));
        FilterAddress chinese = new FilterAddress(Set.of(), null, true, true, "市".repeat(500), true);

        desk.as(Role.CHECKER, () -> saved.keep("Animals", long200, false));
        desk.as(Role.CHECKER, () -> saved.keep("Towns", chinese, false));

        assertThat(desk.as(Role.CHECKER, saved::list)).extracting(SavedFilter::filter).containsExactly(long200, chinese);
        assertThat(chinese.words()).hasSize(FilterAddress.LONGEST_WORDS);
        assertThat(FilterAddress.parse("q=x" + "\uD83E\uDD84".repeat(300)).words()).endsWith("\uD83E\uDD84");
    }

    @Test
    void mineIsWhoeverOpensIt() {
        PersonId me = new PersonId(UUID.randomUUID());

        assertThat(FilterAddress.parse("mine=true").of(me).lead()).isEqualTo(me);
        assertThat(URGENT.of(me).lead()).isNull();
    }

    @Test
    void onesOwnAreOnesOwnAndTheDesksAreEverybodys() {
        SignedIn colleague = desk.another(Role.CHECKER);
        desk.as(Role.CHECKER, () -> saved.keep("Mine", URGENT, false));
        desk.as(Role.CHECKER, () -> saved.keep(" Ours \n today ", URGENT, true));

        assertThat(desk.as(Role.CHECKER, saved::list)).extracting(SavedFilter::name).containsExactly("Ours today", "Mine");
        assertThat(desk.as(colleague, saved::list)).singleElement().satisfies(each -> {
            assertThat(each.filter()).isEqualTo(URGENT);
            assertThat(each.mayDelete()).isFalse();
        });
        assertThat(desks.open().as(Role.EDITOR, saved::list)).isEmpty();
    }

    @Test
    void aNameIsTakenOnce() {
        desk.as(Role.CHECKER, () -> saved.keep("Urgent", URGENT, true));

        assertRefused("FILTER_NAME_TAKEN", () -> desk.as(Role.EDITOR, () -> saved.keep("URGENT", URGENT, true)));
        desk.as(Role.EDITOR, () -> saved.keep("urgent", URGENT, false));
    }

    @Test
    void badInputIsRefusedInWords() {
        assertRefused("FILTER_NAME_MISSING", () -> desk.as(Role.CHECKER, () -> saved.keep(" \t", URGENT, false)));
        assertRefused("FILTER_NAME_LONG", () -> desk.as(Role.CHECKER, () -> saved.keep("x".repeat(61), URGENT, false)));
        assertRefused("FILTER_EMPTY", () -> desk.as(Role.CHECKER, () -> saved.keep("All", FilterAddress.parse(""), false)));
        assertRefused("FILTER_NOT_SHARED", () -> desk.as(Role.VIEWER, () -> saved.keep("Ours", URGENT, true)));
        assertThat(desk.as(Role.CHECKER, saved::list)).isEmpty();
    }

    @Test
    void anEditorForgetsTheDesksAndNobodyAnothersOwn() {
        UUID own = desk.as(Role.CHECKER, () -> saved.keep("Mine", URGENT, false));
        UUID ours = desk.as(Role.CHECKER, () -> saved.keep("Ours", URGENT, true));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.run(Role.EDITOR, () -> saved.forget(own)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.run(Role.VIEWER, () -> saved.forget(ours)));
        desk.run(Role.EDITOR, () -> saved.forget(ours));
        assertThat(desk.as(Role.CHECKER, saved::list)).extracting(SavedFilter::id).containsExactly(own);
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
