package org.assay.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.assay.account.Role;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.assay.text.marker.PageMark;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is read once for all open pages is still shown to each as their own, and to nobody else. */
@DatabaseTest
class ClaimPageTest extends HarbourDraft {

    @Autowired
    ClaimDesk steps;

    private ClaimEvent happened(Case marked) {
        return new ClaimEdited(
                desk.id(),
                desk.person(Role.CHECKER),
                Instant.EPOCH.plusMillis(Ids.next().hashCode()),
                marked.claim(),
                text.document(),
                List.of());
    }

    private PageMark shown(Role role, ClaimEvent event) {
        return desk.as(role, () -> page.changes(text.version(), event)).upsert().getFirst();
    }

    @Test
    void whatAColleaguesPageHasReadIsKeptFromWhoMayNotSeeTheDocument() {
        ClaimEvent event = happened(text.marking(CRANE));
        assertThat(shown(Role.VIEWER, event).statement()).isEqualTo(CRANE);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> desk.as(Role.WRITER, () -> page.changes(text.version(), event)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> desks.open().as(Role.EDITOR, () -> page.changes(text.version(), event)));
    }

    @Test
    void eachSeesWhichMarksAreTheirOwn() {
        Case crane = text.marking(CRANE);
        desk.run(Role.CHECKER, () -> steps.take(crane.claim()));
        ClaimEvent event = happened(crane);

        assertThat(shown(Role.EDITOR, event).mine()).isFalse();
        assertThat(shown(Role.CHECKER, event).mine()).isTrue();
    }

    @Test
    void whatHappenedLaterIsReadAnew() {
        Case crane = text.marking(CRANE);
        assertThat(shown(Role.VIEWER, happened(crane)).state()).isEqualTo("OPEN");

        desk.run(Role.CHECKER, () -> steps.take(crane.claim()));

        assertThat(shown(Role.VIEWER, happened(crane)).state()).isEqualTo("IN_CHECK");
    }
}
