package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.kernel.Slice;
import org.assay.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class CopySearchTest {

    private static final String TEXT = "The port authority met.\n\nIts treasurer Ágnes Szőke resigned over the dredging contract.\n";

    @Autowired
    TestDesks desks;

    @Autowired
    Sources sources;

    @Autowired
    Snapshots copies;

    @Autowired
    SourceMerges merges;

    TestDesk desk;
    SourceId minutes;
    SnapshotDetail copy;

    @BeforeEach
    void aSourceWithACopy() {
        desk = desks.open();
        minutes = source("Minutes of the board");
        copy = keep(minutes, "minutes.txt", TEXT);
        await().untilAsserted(() -> assertThat(found("dredging")).containsExactly(minutes));
    }

    @Test
    void aSourceIsFoundByTheWordsOfItsCopyAsOneTypes() {
        for (String typed : List.of("dred", "DREDGING contr", "agnes szo", "Szőke", "minutes treasurer")) {
            assertThat(found(typed)).as(typed).containsExactly(minutes);
        }
        assertThat(found("dredging xyzzy")).isEmpty();
        assertThat(found("redging")).isEmpty();
    }

    @Test
    void theLineSaysInWhichCopyAndMarksTheWords() {
        CopyHit hit = hits("szoke dredg").get(minutes);
        assertThat(hit.copy().id()).isEqualTo(copy.id());
        assertThat(hit.line()).contains("Ágnes Szőke resigned over the dredging contract");
        assertThat(hit.marks()).extracting(mark -> mark.of(hit.line())).containsExactly("Szőke", "dredging");
        String text = desk.as(Role.VIEWER, () -> copies.text(copy.id())).orElseThrow();
        assertThat(hit.place().of(text)).isEqualTo("Szőke resigned over the dredging");
    }

    @Test
    void whatTheTitleTellsNeedsNoLine() {
        assertThat(hits("minutes board")).isEmpty();
        assertThat(hits("minutes dredging").get(minutes).line()).contains("dredging");
    }

    @Test
    void aTitleComesBeforeACopy() {
        SourceId titled = source("Dredging in harbours");
        assertThat(found("dredging")).containsExactly(titled, minutes);
    }

    @Test
    void aCopyOfARecordThatWasMergedFindsTheOneThatGoesOn() {
        SourceId other = source("Board meeting of March");
        desk.run(Role.CHECKER, () -> merges.merge(minutes, other));
        assertThat(found("dredging")).containsExactly(other);
        assertThat(hits("dredging").get(other).copy().id()).isEqualTo(copy.id());
    }

    @Test
    void nothingOfADeskIsFoundFromAnother() {
        TestDesk other = desks.open();
        assertThat(other.as(Role.EDITOR, () -> sources.find("dredging", Slice.first(10)).items())).isEmpty();
        SourceDetail theirs = desk.as(Role.VIEWER, () -> sources.get(minutes));
        assertThat(other.as(Role.EDITOR, () -> sources.hits("dredging", List.of(theirs)))).isEmpty();
    }

    private SourceId source(String title) {
        return desk.as(
                Role.CHECKER,
                () -> sources.add(new SourceEntry(title, null, null, null, null, SourceKind.DOCUMENT, true, null)));
    }

    private SnapshotDetail keep(SourceId source, String name, String text) {
        return desk.as(
                Role.CHECKER,
                () -> copies.keep(new KeepCopy(
                        source, name, null, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))));
    }

    private List<SourceId> found(String typed) {
        return desk.as(Role.VIEWER, () -> sources.find(typed, Slice.first(10)).items()).stream()
                .map(SourceDetail::id)
                .toList();
    }

    private Map<SourceId, CopyHit> hits(String typed) {
        return desk.as(
                Role.VIEWER,
                () -> sources.hits(typed, sources.find(typed, Slice.first(10)).items()));
    }
}
