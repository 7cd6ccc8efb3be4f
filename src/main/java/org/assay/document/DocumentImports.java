package org.assay.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.assay.account.Account;
import org.assay.account.CurrentAccount;
import org.assay.document.extract.Blocks;
import org.assay.document.extract.CanonicalText;
import org.assay.document.extract.Extracted;
import org.assay.document.extract.PlainText;
import org.assay.kernel.Change;
import org.assay.kernel.Ids;
import org.assay.kernel.Refusal;
import org.assay.text.TextSpan;
import org.assay.text.marker.PageContent.Block;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes documents out of files and texts. Everything but the storing happens outside the transaction. */
@Component
class DocumentImports {

    private static final int LONGEST_TEXT = FileTexts.LONGEST;

    private final FileTexts files;
    private final CurrentAccount current;
    private final DocumentStore store;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final WordIndexer indexer;
    private final JsonMapper json;
    private final Clock clock;

    DocumentImports(
            FileTexts files,
            CurrentAccount current,
            DocumentStore store,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            WordIndexer indexer,
            JsonMapper json,
            Clock clock) {
        this.files = files;
        this.current = current;
        this.store = store;
        this.transaction = transaction;
        this.events = events;
        this.indexer = indexer;
        this.json = json;
        this.clock = clock;
    }

    ImportReceipt importFile(ImportFile command) {
        Extracted extracted = extracted(command.bytes(), command.fileName(), command.declaredType());
        return store(extracted, command.hints(), command.fileName(), command.bytes());
    }

    ImportReceipt importText(ImportText command) {
        byte[] bytes = command.text().getBytes(StandardCharsets.UTF_8);
        return store(extracted(command.text()), command.hints(), null, bytes);
    }

    private Extracted extracted(byte[] file, String fileName, @Nullable String declaredType) {
        if (file.length > ImportFile.LIMIT) {
            throw Refusal.of("file", "FILE_TOO_LARGE", ImportFile.LIMIT / 1024 / 1024);
        }
        return files.extracted(file, fileName, declaredType);
    }

    private static Extracted extracted(String text) {
        if (text.length() > LONGEST_TEXT) throw tooLong(text.length());
        return PlainText.of(CanonicalText.of(text));
    }

    private ImportReceipt store(Extracted extracted, DocumentHints given, @Nullable String fileName, byte[] file) {
        Account account = current.get();
        requireText(extracted, fileName);
        Metadata metadata = Metadata.of(given, extracted, fileName);
        PreparedText prepared = prepared(extracted, metadata.language(), metadata.title(), fileName, file);
        NewDocument document = new NewDocument(
                new DocumentId(Ids.next()),
                new VersionId(Ids.next()),
                account.desk(),
                account.person(),
                clock.instant(),
                metadata.kind(),
                metadata.title(),
                metadata.language(),
                metadata.byline(),
                metadata.publication(),
                metadata.url(),
                metadata.publishedOn(),
                prepared);
        transaction.executeWithoutResult(status -> {
            store.insert(document);
            events.publishEvent(imported(document));
        });
        indexer.wake();
        return new ImportReceipt(
                document.id(), document.version(), document.title(), prepared.sentences().size(), prepared.replaced(), prepared.aside());
    }

    /**
     * Reads what is to be a further version of a document.
     *
     * @param title names what was pasted
     */
    PreparedText prepare(AddVersion command, String language, String title) {
        String fileName = command.fileName();
        Extracted extracted = fileName == null
                ? extracted(new String(command.bytes(), StandardCharsets.UTF_8))
                : extracted(command.bytes(), fileName, command.declaredType());
        requireText(extracted, fileName);
        return prepared(extracted, language, title, fileName, command.bytes());
    }

    private static void requireText(Extracted extracted, @Nullable String fileName) {
        if (extracted.text().length() > LONGEST_TEXT) throw tooLong(extracted.text().length());
        if (extracted.blocks().isEmpty()) throw Refusal.of(fileName == null ? "text" : "file", "TEXT_EMPTY");
    }

    private PreparedText prepared(
            Extracted extracted, String language, String title, @Nullable String fileName, byte[] file) {
        String text = extracted.text();
        List<Block> blocks = Blocks.bounded(text, extracted.blocks());
        List<TextSpan> sentences = DocumentSentences.of(text, blocks, language);
        byte[] canonical = text.getBytes(StandardCharsets.UTF_8);
        String textSha256 = sha256(canonical);
        return new PreparedText(
                text,
                json.writeValueAsString(Map.of("blocks", blocks, "inlines", extracted.inlines())),
                sentences,
                textSha256,
                // What was pasted mostly is its own canonical text.
                Arrays.equals(canonical, file) ? textSha256 : sha256(file),
                FileName.of(fileName, title),
                extracted.mediaType(),
                file,
                extracted.replaced(),
                new NotePlaces(text, sentences).of(extracted.notes().notes()),
                extracted.notes().leftOut(),
                extracted.notes().trackedChanges());
    }

    private static DocumentImported imported(NewDocument document) {
        return new DocumentImported(
                document.desk(),
                document.importer(),
                document.at(),
                document.id(),
                document.version(),
                List.of(
                        Change.of("title", null, document.title()),
                        Change.of("file", null, document.prepared().fileName()),
                        Change.of("fileSha256", null, document.prepared().fileSha256()),
                        Change.of("textSha256", null, document.prepared().textSha256())));
    }

    private static Refusal tooLong(int length) {
        return Refusal.of("text", "TEXT_TOO_LONG", length, LONGEST_TEXT);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
