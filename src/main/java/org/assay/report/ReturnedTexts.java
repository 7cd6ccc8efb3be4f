package org.assay.report;

import static org.assay.account.Permission.EXPORT;

import java.util.Locale;
import org.assay.account.Requires;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.document.OriginalFile;
import org.assay.kernel.Conflict;
import org.assay.kernel.Refusal;
import org.assay.report.render.PassageNotes;
import org.assay.report.word.ReturnedWord;
import org.assay.report.word.WordReturn;
import org.springframework.stereotype.Service;

/** Hands a document back in the file that its writer gave. No transaction is open while one is written. */
@Service
public class ReturnedTexts {

    public static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Reports reports;
    private final Documents documents;

    ReturnedTexts(Reports reports, Documents documents) {
        this.reports = reports;
        this.documents = documents;
    }

    /** Whether the current version came as a Word file. */
    public static boolean isWord(DocumentDetail document) {
        return document.original().fileName().toLowerCase(Locale.ROOT).endsWith(".docx")
                || document.original().mediaType().equals(WORD);
    }

    /**
     * The current version's Word file, with a comment on each passage that was judged and with the corrections that were
     * accepted or wait for an answer as tracked changes. Whatever has no one place in the file is listed in a last comment.
     *
     * @throws Conflict {@code RETURN_NOT_WORD} where it came as something else
     * @throws Refusal {@code WORD_DAMAGED}, {@code REPORT_TOO_LARGE}
     */
    @Requires(EXPORT)
    public ReturnedText of(DocumentId id) {
        if (!isWord(documents.get(id))) throw new Conflict("RETURN_NOT_WORD");
        VerdictReport report = reports.of(id);
        OriginalFile original = documents.original(id);
        ReturnedWord word = WordReturn.into(
                original.bytes(),
                PassageNotes.of(report),
                report.desk().name(),
                report.asOf(),
                PassageNotes.unplaced(report),
                PassageNotes.signed(report));
        return new ReturnedText(
                name(original.fileName()), word.bytes(), word.placed(), word.changes(), word.unplaced());
    }

    private static String name(String original) {
        int dot = original.lastIndexOf('.');
        return (dot > 0 ? original.substring(0, dot) : original) + "-checked.docx";
    }
}
