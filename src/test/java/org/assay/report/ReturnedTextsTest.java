package org.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.account.Tokens;
import org.assay.document.DocumentHints;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.document.ImportFile;
import org.assay.document.extract.TestFiles;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.Cases.Text;
import org.assay.testing.DatabaseTest;
import org.assay.verdict.Corrections;
import org.assay.verdict.ProposeCorrection;
import org.assay.verdict.Severity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The writer's own file, from its import to its return. */
@DatabaseTest
class ReturnedTextsTest {

    private static final String OPENED = "The bridge opened in 1932.";

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    Documents documents;

    @Autowired
    Corrections corrections;

    @Autowired
    ReturnedTexts returned;

    @Autowired
    MockMvc mvc;

    @Autowired
    Tokens tokens;

    private Text imported(TestDesk desk) {
        byte[] file = TestFiles.docx("<w:p><w:r><w:t xml:space=\"preserve\">The bridge </w:t></w:r><w:r><w:t>opened in"
                + " 1932. It is 503 metres long.</w:t></w:r></w:p>");
        DocumentId id = desk.as(Role.CHECKER, () -> documents
                .importFile(new ImportFile("Bridge “draft”.docx", null, file, DocumentHints.NONE))
                .document());
        return desk.as(Role.CHECKER, () -> new Text(
                cases,
                desk,
                id,
                documents.get(id).currentVersion(),
                documents.text(id).text()));
    }

    @Test
    void theWritersFileComesBackWithVerdictSourceAndCorrection() throws Exception {
        TestDesk desk = desks.open();
        Text text = imported(desk);
        Case claim = text.marking(OPENED);
        claim.approved();
        desk.run(Role.CHECKER, () -> corrections.propose(new ProposeCorrection(
                claim.claim(), null, "The bridge opened in 1933.", "Says the register.", Severity.MUST)));

        ReturnedText file = desk.as(Role.EDITOR, () -> returned.of(text.document()));

        assertThat(file.name()).endsWith("-checked.docx");
        assertThat(file).extracting(ReturnedText::placed, ReturnedText::changes).containsExactly(1, 1);
        assertThat(file.unplaced()).isEmpty();
        assertThat(desk.as(Role.EDITOR, () -> returned.of(text.document()).bytes())).isEqualTo(file.bytes());
        DocumentId back = desk.as(Role.CHECKER, () -> documents
                .importFile(new ImportFile("back.docx", null, file.bytes(), DocumentHints.NONE))
                .document());
        assertThat(desk.as(Role.CHECKER, () -> documents.text(back).text()))
                .isEqualTo("The bridge opened in 1933. It is 503 metres long.");
        assertThat(desk.as(Role.CHECKER, () -> documents.notes(documents.get(back).currentVersion())).notes())
                .singleElement()
                .satisfies(note -> assertThat(note.text()).contains("True").contains("The bridge’s record"));
    }

    @Test
    void onlyAWordFileIsHandedBackAndOnlyToThoseWhoMayExport() throws Exception {
        TestDesk desk = desks.open();
        Text word = imported(desk);
        Case pasted = cases.aClaim(desk);

        call(desk, Role.EDITOR, word.document())
                .andExpect(status().isOk())
                .andExpect(header().string("Assay-Comments", "0"))
                .andExpect(header().string("Content-Type", ReturnedTexts.WORD));
        call(desk, Role.VIEWER, word.document()).andExpect(status().isForbidden());
        call(desk, Role.EDITOR, pasted.text().document())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("RETURN_NOT_WORD"));
        call(desks.open(), Role.EDITOR, word.document()).andExpect(status().isNotFound());
    }

    private ResultActions call(TestDesk desk, Role role, DocumentId document) throws Exception {
        String token = tokens.issue(desk.member(role)).token();
        return mvc.perform(get("/content/documents/" + document + "/returned")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }
}
