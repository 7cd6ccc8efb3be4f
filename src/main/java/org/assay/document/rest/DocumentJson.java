package org.assay.document.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentKind;
import org.assay.document.DocumentStatus;
import org.assay.document.DocumentSummary;
import org.assay.document.ImportReceipt;
import org.assay.document.Progress;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** A document as the REST API shows it; the last six are left out of lists. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentJson(
        UUID id,
        DocumentKind kind,
        String title,
        String language,
        String byline,
        String publication,
        @Nullable LocalDate publishedOn,
        @Nullable Instant deadline,
        @Nullable UUID writer,
        UUID currentVersion,
        int characters,
        Instant importedAt,
        DocumentStatus status,
        ProgressJson progress,
        @Nullable String url,
        @Nullable Integer versionNumber,
        @Nullable UUID importedBy,
        @Nullable FileJson file,
        @Nullable Long version,
        @Nullable Integer replacedCharacters,
        @Nullable Integer notes,
        @Nullable Integer notesLeftOut,
        @Nullable Integer trackedChanges) {

    record ProgressJson(int sentences, int lookedAt, int claims, Map<String, Integer> claimsByState) {

        static ProgressJson of(Progress progress) {
            return new ProgressJson(
                    progress.sentences(), progress.lookedAt(), progress.claims(), progress.claimsByState());
        }
    }

    record FileJson(String name, String mediaType, long size, String sha256) {}

    static DocumentJson of(DocumentSummary document) {
        return of(document, null, null, null, null, null, null);
    }

    /** @param receipt where it has just been imported */
    static DocumentJson of(DocumentDetail document, @Nullable ImportReceipt receipt) {
        DocumentDetail.Original original = document.original();
        return of(
                document.summary(),
                document.url(),
                document.versionNumber(),
                document.importedBy().value(),
                new FileJson(original.fileName(), original.mediaType(), original.size(), original.sha256()),
                document.version(),
                receipt);
    }

    private static DocumentJson of(
            DocumentSummary document,
            @Nullable String url,
            @Nullable Integer versionNumber,
            @Nullable UUID importedBy,
            @Nullable FileJson file,
            @Nullable Long version,
            @Nullable ImportReceipt receipt) {
        return new DocumentJson(
                document.id().value(),
                document.kind(),
                document.title(),
                document.language(),
                document.byline(),
                document.publication(),
                document.publishedOn(),
                document.deadline(),
                value(document.writer()),
                document.currentVersion().value(),
                document.characters(),
                document.importedAt(),
                document.status(),
                ProgressJson.of(document.progress()),
                url,
                versionNumber,
                importedBy,
                file,
                version,
                receipt == null ? null : receipt.replaced(),
                receipt == null ? null : receipt.aside().notes(),
                receipt == null ? null : receipt.aside().notesLeftOut(),
                receipt == null ? null : receipt.aside().trackedChanges());
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
