package org.assay.workbench.demo;

import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.account.ActingAs;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimFilter;
import org.assay.document.CorrectDocument;
import org.assay.document.DisposeSentences;
import org.assay.document.Disposition;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentFilter;
import org.assay.document.DocumentHints;
import org.assay.document.DocumentId;
import org.assay.document.DocumentKind;
import org.assay.document.Documents;
import org.assay.document.ImportFile;
import org.assay.document.VersionText;
import org.assay.kernel.Slice;
import org.assay.text.TextSpan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills the sample desk where it is empty: imports, marks, checks and decides through the rooms' own services, each
 * step as the person who would do it, so that rules hold and the trail is true.
 *
 * <p>The documents are imported one by one, all the rest is one transaction. A start that was cut short therefore
 * leaves documents without claims, and the next start goes on from there.
 */
@Component
@ConditionalOnProperty(name = "assay.demo", havingValue = "true")
@Order(DemoDeskLoader.ORDER)
class DemoDeskLoader implements ApplicationRunner {

    /** After the demonstration's accounts were made. */
    static final int ORDER = 200;

    private static final Logger LOG = LoggerFactory.getLogger(DemoDeskLoader.class);
    private static final String READER = "checker";

    private final ActingAs acting;
    private final Documents documents;
    private final ClaimCatalogue claims;
    private final DemoCheck check;
    private final TransactionOperations transaction;
    private final EntityManager store;

    DemoDeskLoader(
            ActingAs acting,
            Documents documents,
            ClaimCatalogue claims,
            DemoCheck check,
            TransactionOperations transaction,
            EntityManager store) {
        this.acting = acting;
        this.documents = documents;
        this.claims = claims;
        this.check = check;
        this.transaction = transaction;
        this.store = store;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        load(SampleDesk.read());
    }

    /** @return whether there was anything to do */
    boolean load(SampleDesk sample) {
        long started = System.nanoTime();
        Map<String, DocumentId> papers = acting.call(READER, () -> known(sample));
        if (!wanted(papers)) return false;
        for (SampleDesk.Paper paper : sample.documents()) {
            if (!papers.containsKey(paper.key())) {
                papers.put(paper.key(), acting.call(paper.importedBy(), () -> imported(paper)));
            }
        }
        transaction.executeWithoutResult(status -> fill(sample, papers));
        LOG.info(
                "The sample desk is filled: {} documents, {} claims, {} sources, in {} ms",
                sample.documents().size(),
                sample.claims().size(),
                sample.sources().size(),
                Duration.ofNanos(System.nanoTime() - started).toMillis());
        return true;
    }

    /** Not on a desk that already has claims, nor on one where somebody has begun with documents of their own. */
    private boolean wanted(Map<String, DocumentId> papers) {
        return acting.call(
                READER,
                () -> claims.count(ClaimFilter.ALL) == 0 && documents.count(DocumentFilter.ALL) == papers.size());
    }

    private Map<String, DocumentId> known(SampleDesk sample) {
        Map<String, DocumentId> byFile = new LinkedHashMap<>();
        documents.list(DocumentFilter.ALL, Slice.first(Slice.MAXIMUM)).items().forEach(summary -> {
            DocumentDetail detail = documents.get(summary.id());
            byFile.putIfAbsent(detail.original().sha256(), detail.id());
        });
        Map<String, DocumentId> papers = new LinkedHashMap<>();
        for (SampleDesk.Paper paper : sample.documents()) {
            DocumentId there = byFile.get(sha256(paper.content()));
            if (there != null) papers.put(paper.key(), there);
        }
        return papers;
    }

    private DocumentId imported(SampleDesk.Paper paper) {
        DocumentHints hints = new DocumentHints(
                DocumentKind.valueOf(paper.kind()),
                paper.title(),
                paper.language(),
                paper.byline(),
                paper.publication(),
                null,
                paper.publishedOn());
        return documents
                .importFile(new ImportFile(paper.file(), paper.mediaType(), paper.content(), hints))
                .document();
    }

    private void fill(SampleDesk sample, Map<String, DocumentId> papers) {
        Map<String, VersionText> texts = new LinkedHashMap<>();
        acting.run(
                READER, () -> papers.forEach((key, document) -> texts.put(key, documents.text(document))));
        for (SampleDesk.Paper paper : sample.documents()) {
            if (paper.writer() != null) acting.run(paper.importedBy(), () -> credit(papers.get(paper.key()), paper));
        }
        for (SampleDesk.Judgement judgement : sample.dispositions()) {
            VersionText text = texts.get(judgement.document());
            TextSpan span = span(text, judgement.quote());
            Disposition disposition = Disposition.valueOf(judgement.disposition());
            acting.run(
                    judgement.by(),
                    () -> documents.dispose(new DisposeSentences(text.version(), span, disposition)));
        }
        DemoCheck.Run run = check.begin(sample);
        for (SampleDesk.Mark mark : sample.claims()) {
            VersionText text = texts.get(mark.document());
            run.live(mark, text.version(), span(text, mark.quote()), this::settled);
        }
        settled();
    }

    private void credit(DocumentId document, SampleDesk.Paper paper) {
        CorrectDocument as = CorrectDocument.of(documents.get(document));
        var writer = acting.call(paper.writer(), check::me);
        documents.correct(new CorrectDocument(
                as.document(),
                as.seen(),
                as.kind(),
                as.title(),
                as.language(),
                as.byline(),
                as.publication(),
                as.url(),
                as.publishedOn(),
                as.deadline(),
                writer));
    }

    /** Outside this loader each step has a transaction of its own; what follows one must find it in the database. */
    private void settled() {
        store.flush();
        store.clear();
    }

    private static TextSpan span(VersionText text, String quote) {
        int start = text.text().indexOf(quote);
        if (start < 0 || text.text().indexOf(quote, start + 1) >= 0) {
            throw new IllegalStateException("The sample content quotes what is not there exactly once: " + quote);
        }
        return new TextSpan(start, start + quote.length());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
