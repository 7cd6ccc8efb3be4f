package org.assay.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assay.audit.AuditEntry;
import org.assay.claim.ClaimEvent;
import org.assay.kernel.Change;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final PersonId INES = new PersonId(new UUID(1, 1));

    @Test
    void whateverHappensToAClaimHasASentence() {
        List<String> actions = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.assay").stream()
                .filter(type -> type.isAssignableTo(ClaimEvent.class) && !type.isInterface())
                .map(HistoryTest::action)
                .toList();

        assertThat(actions).hasSizeGreaterThan(20);
        assertThat(actions).allSatisfy(action -> assertThat(sentences(action))
                .as("a sentence of its own for %s, in History.what", action)
                .doesNotContain("Ines " + action.replace('-', ' ') + "."));
    }

    @Test
    void aMoveIsToldByWhatItMeans() {
        assertThat(sentences("claim-moved", Change.of("state", "IN_CHECK", "OPEN"))).containsExactly("Ines gave it back.");
        assertThat(sentences("claim-moved", Change.of("state", "PROPOSED", "APPROVED"))).isEmpty();
    }

    private static List<String> sentences(String action, Change... changes) {
        AuditEntry entry = new AuditEntry(
                1, INES, Instant.EPOCH, action, new Subject("claim", new UUID(2, 2)), List.of(changes));
        return History.of(List.of(entry), Map.of(INES, "Ines")).stream()
                .map(History.Line::sentence)
                .toList();
    }

    /** As {@code DomainEvent.action} makes it. */
    private static String action(JavaClass event) {
        return event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
