package org.assay.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.claim.ClaimDesk;
import org.assay.claim.Dismissal;
import org.assay.kernel.Slice;
import org.assay.review.Closings;
import org.assay.review.ReleaseDocument;
import org.assay.review.Releases;
import org.assay.testing.Cases;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list filtered by status holds just the documents that show it. */
@DatabaseTest
class DocumentStatusTest {

    private static final String TEXT = "The bridge opened in 1932. It is 503 metres long.";

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Closings closings;

    @Autowired
    Releases releases;

    @Autowired
    Documents documents;

    @Autowired
    ClaimDesk claimDesk;

    @Test
    void theFilterFindsWhatTheListShows() {
        TestDesk desk = desks.open();
        cases.aText(desk, TEXT);
        Cases.Text read = cases.aText(desk, TEXT);
        look(desk, read, "The bridge");
        cases.aClaim(desk);
        cases.aClaim(desk).taken();
        cases.aClaim(desk).proposed();
        cases.aClaim(desk).approved();
        Cases.Case approved = cases.aClaim(desk);
        approved.approved();
        look(desk, approved.text(), "503");
        Cases.Case dismissed = cases.aClaim(desk);
        desk.run(Role.CHECKER, () -> claimDesk.dismiss(dismissed.claim(), Dismissal.OPINION));
        look(desk, dismissed.text(), "503");
        Cases.Case mixed = cases.aClaim(desk);
        mixed.approved();
        mixed.text().marking("It is 503 metres long.");
        Cases.Case waiting = cases.aClaim(desk);
        waiting.proposed();
        waiting.text().marking("It is 503 metres long.");
        Cases.Case almost = cases.aClaim(desk);
        almost.approved();
        almost.text().marking("It is 503 metres long.").proposed();
        DocumentId released = cases.aText(desk, TEXT).document();
        desk.run(Role.EDITOR, () -> releases.release(
                new ReleaseDocument(released, closings.of(released).seen(), Map.of(), null)));
        // Another desk's are never counted.
        cases.aClaim(desks.open()).approved();

        List<DocumentSummary> all = list(desk, null);
        assertThat(all).hasSize(12);
        assertThat(all).extracting(DocumentSummary::status).contains(DocumentStatus.values());
        List<DocumentSummary> found = new ArrayList<>();
        for (DocumentStatus status : DocumentStatus.values()) {
            List<DocumentSummary> some = list(desk, status);
            assertThat(some).allSatisfy(document -> assertThat(document.status()).isEqualTo(status));
            assertThat(desk.as(Role.VIEWER, () -> documents.count(filter(status)))).isEqualTo(some.size());
            found.addAll(some);
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(all);
    }

    private void look(TestDesk desk, Cases.Text text, String words) {
        desk.run(Role.CHECKER, () -> documents.dispose(
                new DisposeSentences(text.version(), text.span(words), Disposition.OPINION)));
    }

    private static DocumentFilter filter(@org.jspecify.annotations.Nullable DocumentStatus status) {
        return new DocumentFilter("", null, null, status);
    }

    private List<DocumentSummary> list(TestDesk desk, @org.jspecify.annotations.Nullable DocumentStatus status) {
        return desk.as(Role.VIEWER, () -> documents.list(filter(status), Slice.first(100)).items());
    }
}
