package org.assay.document;

import static org.assay.account.Permission.ANSWER_CORRECTION;
import static org.assay.account.Permission.IMPORT;
import static org.assay.account.Permission.MARK;
import static org.assay.account.Permission.READ;
import static org.assay.account.Permission.READ_OWN;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.assay.account.Requires;
import org.assay.kernel.Listing;
import org.assay.kernel.Slice;
import org.assay.text.TextSpan;

/**
 * The documents of the current desk: import, reading, metadata, and the disposition of each sentence. A writer sees
 * those whose writer they are; whatever someone may not see is {@link org.assay.kernel.NotFound} to them.
 */
public interface Documents {

    /**
     * Imports a file as a new document. It is stored, and on the disk, when this returns.
     *
     * @throws org.assay.kernel.Refusal with a reason that starts with {@code FILE_} or {@code TEXT_}; nothing is stored
     */
    @Requires(IMPORT)
    ImportReceipt importFile(ImportFile command);

    /**
     * Imports text as a new document. It is stored, and on the disk, when this returns.
     *
     * @throws org.assay.kernel.Refusal {@code TEXT_EMPTY}, {@code TEXT_TOO_LONG}; nothing is stored
     */
    @Requires(IMPORT)
    ImportReceipt importText(ImportText command);

    /**
     * Adds a newer version, which is the current one from then on. What was marked in the version before is looked for in
     * it, and sentences that stand as they stood keep their disposition. Where others add a version at the same time,
     * each is compared with the one before it.
     *
     * @throws org.assay.kernel.Conflict {@code VERSION_SAME} where the text is the current version's, to the letter
     * @throws org.assay.kernel.Refusal as {@link #importFile}; nothing is stored
     */
    @Requires(IMPORT)
    VersionReceipt addVersion(AddVersion command);

    /** All versions of a document, the newest first. */
    @Requires({READ, READ_OWN})
    List<VersionSummary> versions(DocumentId document);

    /**
     * The version of that number.
     *
     * @throws org.assay.kernel.NotFound where there is none
     */
    @Requires({READ, READ_OWN})
    VersionSummary version(DocumentId document, int number);

    /**
     * Keeps everybody else from adding a version, and from changing what hangs on the text, until the caller's
     * transaction ends.
     *
     * @return the current version
     */
    @Requires({MARK, ANSWER_CORRECTION})
    VersionId hold(DocumentId document);

    /**
     * Sorts by {@code title}, {@code imported}, {@code deadline}, {@code publication} or {@code published}; newest
     * import first where the slice names none.
     *
     * @throws org.assay.kernel.Refusal {@code SORT_UNKNOWN}
     */
    @Requires({READ, READ_OWN})
    Listing<DocumentSummary> list(DocumentFilter filter, Slice slice);

    /** How many documents the filter finds. */
    @Requires({READ, READ_OWN})
    long count(DocumentFilter filter);

    @Requires({READ, READ_OWN})
    DocumentDetail get(DocumentId document);

    /** Asks only whether the caller may see the document, at a fraction of the cost of {@link #get}. */
    @Requires({READ, READ_OWN})
    void require(DocumentId document);

    /** The titles of those of the documents that the caller may see. */
    @Requires({READ, READ_OWN})
    Map<DocumentId, String> titles(Collection<DocumentId> documents);

    @Requires({READ, READ_OWN})
    VersionText text(VersionId version);

    /** The text of the document's current version. */
    @Requires({READ, READ_OWN})
    VersionText text(DocumentId document);

    /** The sentences of a version in their order. */
    @Requires({READ, READ_OWN})
    List<TextUnit> units(VersionId version);

    /** What the version's file said beside its text. */
    @Requires({READ, READ_OWN})
    VersionNotes notes(VersionId version);

    /** The notes on any sentence under a span. */
    @Requires({READ, READ_OWN})
    List<NoteDetail> notes(VersionId version, TextSpan span);

    /** The page that the reader shows, as JSON. */
    @Requires({READ, READ_OWN})
    String page(VersionId version);

    /** Changes whenever {@link #page} does: with the document's language, for the text never changes. */
    @Requires({READ, READ_OWN})
    String pageTag(VersionId version);

    /** The file as it came, byte for byte. */
    @Requires({READ, READ_OWN})
    OriginalFile original(DocumentId document);

    /**
     * Replaces the metadata.
     *
     * @throws org.assay.kernel.StaleVersion where someone else corrected them since
     * @throws org.assay.kernel.Refusal {@code TITLE_MISSING}, {@code FIELD_TOO_LONG}, {@code LANGUAGE_UNKNOWN}, {@code
     *     URL_UNUSABLE}, {@code DEADLINE_PAST} where it was not so before
     */
    @Requires(IMPORT)
    void correct(CorrectDocument command);

    /**
     * Notes what the sentences under a span are.
     *
     * @return the sentences that changed, as they were before; disposing those again undoes it
     * @throws org.assay.kernel.Conflict {@code VERSION_PAST} where the document has a newer version
     */
    @Requires(MARK)
    List<TextUnit> dispose(DisposeSentences command);
}
