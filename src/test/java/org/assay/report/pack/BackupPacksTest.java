package org.assay.report.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.account.Tokens;
import org.assay.audit.proof.EntryProof;
import org.assay.evidence.ContactChannel;
import org.assay.evidence.ContactEntry;
import org.assay.evidence.ContactOutcome;
import org.assay.evidence.ContactWords;
import org.assay.evidence.Contacts;
import org.assay.evidence.EvidenceEntry;
import org.assay.evidence.EvidenceRecords;
import org.assay.evidence.KeepCopy;
import org.assay.evidence.Snapshots;
import org.assay.evidence.SourceEntry;
import org.assay.evidence.SourceId;
import org.assay.evidence.SourceKind;
import org.assay.evidence.Sources;
import org.assay.evidence.Stance;
import org.assay.evidence.copies.CopyStore;
import org.assay.kernel.Conflict;
import org.assay.review.Decision;
import org.assay.review.StartThread;
import org.assay.review.Threads;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.assay.verdict.ProposeVerdict;
import org.assay.verdict.Verdicts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class BackupPacksTest {

    private static final String NAME = "Zenobia Thistlewick";
    private static final String HERE = "https://assay.example.org";

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    BackupPacks packs;

    @Autowired
    Sources sources;

    @Autowired
    EvidenceRecords evidence;

    @Autowired
    Snapshots copies;

    @Autowired
    CopyStore store;

    @Autowired
    Contacts contacts;

    @Autowired
    Threads threads;

    @Autowired
    Verdicts verdicts;

    @Autowired
    JdbcClient database;

    @Autowired
    Tokens tokens;

    @Autowired
    MockMvc mvc;

    TestDesk desk;
    Case open;

    @BeforeEach
    void open() {
        desk = desks.open();
        open = cases.aClaim(desk);
    }

    @Test
    void aPackHoldsTheReportTheCopiesByteForByteAndTheSumOfEveryFile() {
        byte[] page = bytes("<html><body><p>It opened in 1932.</p></body></html>");
        keep(source("The ledger", null, null), "../../etc/a ledger?.html", page);
        open.approved();

        Map<String, byte[]> pack = unpacked(Role.EDITOR, false);

        assertThat(pack).containsKeys(
                "README.html", "README.txt", "check.py", "report.html", "report.pdf", "report.json", "sources.csv",
                "source-sheet.html", "decisions.csv", "decisions.json", "contacts.csv", "discussions.csv",
                "documents/text-version-1.txt", "claimreview/claim-0001.json", "audit/checkpoint.txt",
                "audit/public-key.pem", "audit/entries.csv", "SHA256SUMS");
        assertThat(pack.keySet()).allMatch(name -> name.matches("[^/\\\\]+(/[^/\\\\]+){0,2}") && !name.contains(".."));
        assertThat(pack.entrySet().stream().filter(each -> each.getKey().startsWith("copies/")))
                .singleElement()
                .satisfies(copy -> assertThat(copy.getValue()).isEqualTo(page));
        Map<String, String> sums = sums(pack);
        assertThat(sums.keySet()).isEqualTo(without(pack, "SHA256SUMS").keySet());
        sums.forEach((name, sum) -> assertThat(sum).isEqualTo(sha256(pack.get(name))));
        assertThat(text(pack, "decisions.csv")).contains("APPROVE");
        assertThat(text(pack, "README.html")).doesNotContain("{{").doesNotContain("Missing or damaged");
    }

    @Test
    void everyEntryOfTheTrailIsProvedByItself() {
        open.approved();

        Map<String, byte[]> pack = unpacked(Role.EDITOR, false);

        List<String> entries =
                pack.keySet().stream().filter(name -> name.startsWith("audit/entries/")).toList();
        assertThat(entries).hasSizeGreaterThan(4);
        for (String entry : entries) {
            EntryProof proof = EntryProof.parse(
                    text(pack, entry.replace("entries", "proofs").replace(".bin", ".txt")));
            assertThat(proof.holds()).isTrue();
            assertThat(proof.entry().canonical()).isEqualTo(pack.get(entry));
            assertThat(proof.checkpoint().note()).isEqualTo(text(pack, "audit/checkpoint.txt"));
        }
    }

    @Test
    void theSameStateGivesTheSameBytesHoweverOftenItIsTaken() {
        keep(source("The ledger", null, null), "ledger.txt", bytes("It opened in 1932."));
        open.proposed();

        byte[] once = taken(Role.EDITOR, false);

        assertThat(taken(Role.EDITOR, false)).isEqualTo(once);
        assertThat(taken(Role.CHECKER, true)).isEqualTo(taken(Role.LEGAL, true));
    }

    @Test
    void equalBytesLieInItOnce() {
        byte[] same = bytes("The same words.");
        keep(source("The ledger", null, null), "ledger.txt", same);
        keep(source("Its reprint", null, null), "reprint.txt", same);

        Map<String, byte[]> pack = unpacked(Role.EDITOR, false);

        assertThat(pack.keySet().stream().filter(name -> name.startsWith("copies/"))).hasSize(1);
        assertThat(text(pack, "sources.csv")).containsOnlyOnce("Its reprint").contains("copies/");
    }

    @Test
    void nothingConfidentialIsAnywhereInTheRedactedPack() throws Exception {
        confideIn(NAME);
        SourceId plain = source("The ledger", null, "They said so: X. Thistlewick.");
        keep(plain, "open.txt", bytes("It opened in 1932."));
        keep(plain, "letter.txt", bytes("Dear desk, this is Zenobia."));
        keep(plain, "Thistlewick.txt", bytes("A letter."));
        keep(plain, "packed.docx", zipped("docProps/core.xml", "<creator>Zenobia Thistlewick</creator>"));
        SourceId hers = source("Interview with Zenobia Thistlewick", "Thistlewick, Zenobia", "She says astrolabe.");
        keep(hers, "tape.txt", bytes("It was nougat in the vault below the bridge."));
        desk.run(Role.CHECKER, () -> threads.start(StartThread.on(open.claim(), "Zenobia told me.")));
        open.taken();
        var proposal = desk.as(Role.CHECKER, () -> verdicts.propose(new ProposeVerdict(
                open.claim(), null, "true", "ZENOBIA says it did.", "As Thistlewick said: it was nougat in the vault.",
                null, null)));
        open.decide(proposal, Decision.APPROVE, "I rang thistlewick@example.org myself.");

        Map<String, byte[]> full = unpacked(Role.EDITOR, false);
        Map<String, byte[]> pack = unpacked(Role.CHECKER, true);

        assertThat(everything(full)).contains("zenobia", "astrolabe", "nougat", "interview with");
        String all = everything(pack);
        assertThat(all).doesNotContain("zenobia", "thistlewick", "nougat", "tape.txt", "letter.txt", "packed.docx");
        assertThat(all).doesNotContain(sha256(bytes("Dear desk, this is Zenobia.")));
        assertThat(all).contains("open.txt", "[confidential]", "a confidential source");
        assertThat(text(pack, "README.txt")).contains("4 copies of sources").contains("1 sources");
        assertThat(pack).doesNotContainKey("discussions.csv");
    }

    @Test
    void aNameThatStandsInTheCheckedTextIsLeftThereSinceAGapWouldPointAtIt() {
        open = cases.aText(desk, "The bridge, says Zenobia Thistlewick, opened in 1932.")
                .marking("The bridge, says Zenobia Thistlewick, opened in 1932.");
        confideIn(NAME);
        source("The ledger", null, "Thistlewick rang us.");

        Map<String, byte[]> pack = unpacked(Role.CHECKER, true);

        assertThat(text(pack, "report.json"))
                .contains("says Zenobia Thistlewick, opened")
                .contains("[confidential] rang us");
    }

    @Test
    void theFullPackIsForThoseAloneWhoReadWhatIsConfidential() throws Exception {
        confideIn(NAME);
        String pack = "/api/v1/documents/" + open.text().document() + "/backup.zip";

        var other = desk.another(Role.CHECKER);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> desk.as(other, () -> packs.take(open.text().document(), false, HERE)))
                .matches(refusal -> refusal.code().equals("PACK_NOT_ENTRUSTED"));
        call(Role.EDITOR, pack)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/zip"))
                .andExpect(header().string(
                        "Content-Disposition", org.hamcrest.Matchers.containsString("backup-a-text.zip")));
        call(Role.LEGAL, pack + "?redacted=true").andExpect(status().isOk());
        call(Role.VIEWER, pack + "?redacted=true").andExpect(status().isForbidden());
    }

    @Test
    void whoTookWhichFormStandsInTheTrail() {
        taken(Role.LEGAL, true);

        assertThat(database.sql("select changes from audit_event where desk_id = ? and action = 'pack-taken'")
                        .param(desk.id().value())
                        .query(String.class)
                        .single())
                .contains("redacted backup pack", open.text().document().toString());
    }

    @Test
    void aMissingOrDamagedCopyIsNamedAndTheRestIsThere() throws IOException {
        SourceId ledger = source("The ledger", null, null);
        byte[] lost = bytes("Lost " + desk.id());
        byte[] damaged = bytes("Damaged " + desk.id());
        keep(ledger, "lost.txt", lost);
        keep(ledger, "damaged.txt", damaged);
        Files.delete(store.file(sha256(lost)));
        Files.writeString(store.file(sha256(damaged)), "Other words.");

        Map<String, byte[]> pack = unpacked(Role.EDITOR, false);

        assertThat(text(pack, "MISSING.txt"))
                .contains("lost.txt is not here")
                .contains("damaged.txt is damaged")
                .contains(sha256(damaged));
        assertThat(text(pack, "README.html")).contains("Missing or damaged").contains("lost.txt");
        assertThat(pack).containsKey("report.pdf");
    }

    @Test
    void aDownloadThatBreaksOffIsNoErrorOfOurs() {
        BackupPack pack = desk.as(Role.EDITOR, () -> packs.take(open.text().document(), false, HERE));

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> pack.writeTo(new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("gone");
            }
        }));
    }

    private void confideIn(String name) {
        desk.run(Role.CHECKER, () -> contacts.log(
                open.claim(),
                new ContactEntry(
                        new ContactWords(
                                name,
                                Instant.parse("2026-01-02T10:00:00Z"),
                                "Was it the astrolabe?",
                                "It was nougat in the vault"),
                        ContactChannel.PHONE,
                        ContactOutcome.CONFIRMED,
                        Stance.SUPPORTS,
                        true,
                        "a person close to the builders")));
    }

    private SourceId source(String title, String author, String note) {
        return desk.as(Role.CHECKER, () -> {
            SourceId source = sources.add(
                    new SourceEntry(title, null, null, author, null, SourceKind.DOCUMENT, true, null));
            evidence.add(open.claim(), new EvidenceEntry(source, Stance.SUPPORTS, null, "p. 3", note));
            return source;
        });
    }

    private void keep(SourceId source, String name, byte[] bytes) {
        desk.run(Role.CHECKER, () -> copies.keep(new KeepCopy(source, name, null, new ByteArrayInputStream(bytes))));
    }

    private byte[] taken(Role role, boolean redacted) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        desk.run(role, () -> {
            try {
                packs.write(packs.take(open.text().document(), redacted, HERE), out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
        return out.toByteArray();
    }

    private Map<String, byte[]> unpacked(Role role, boolean redacted) {
        return unzip(taken(role, redacted));
    }

    private static Map<String, byte[]> unzip(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(files.put(entry.getName(), in.readAllBytes())).isNull();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return files;
    }

    /** All that a reader could search for: names, texts, a PDF's words and properties, what is packed in a file. */
    private static String everything(Map<String, byte[]> pack) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, byte[]> file : pack.entrySet()) {
            all.append(file.getKey()).append('\n').append(new String(file.getValue(), StandardCharsets.UTF_8)).append('\n');
            if (file.getKey().endsWith(".pdf")) {
                try (var pdf = Loader.loadPDF(file.getValue())) {
                    all.append(new PDFTextStripper().getText(pdf));
                    all.append(pdf.getDocumentInformation().getCOSObject());
                }
            }
            if (file.getValue().length > 1 && file.getValue()[0] == 'P' && file.getValue()[1] == 'K') {
                all.append(everything(unzip(file.getValue())));
            }
        }
        return all.toString().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> sums(Map<String, byte[]> pack) {
        Map<String, String> sums = new LinkedHashMap<>();
        text(pack, "SHA256SUMS").lines().forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
        return sums;
    }

    private static Map<String, byte[]> without(Map<String, byte[]> pack, String name) {
        Map<String, byte[]> rest = new LinkedHashMap<>(pack);
        rest.remove(name);
        return rest;
    }

    private static byte[] zipped(String name, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes(text));
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Map<String, byte[]> pack, String name) {
        return new String(pack.get(name), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(PackWriter.sha256().digest(bytes));
    }

    private org.springframework.test.web.servlet.ResultActions call(Role role, String path) throws Exception {
        String token = tokens.issue(desk.member(role)).token();
        return mvc.perform(get(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }
}
