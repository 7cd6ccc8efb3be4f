package org.assay.document;

import java.time.Instant;
import java.util.List;
import org.assay.kernel.Change;
import org.assay.kernel.DeskId;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;

/** @param disposed the sentences whose disposition changed, as they are now */
public record SentencesDisposed(
        DeskId desk,
        PersonId actor,
        Instant at,
        DocumentId document,
        VersionId version,
        List<TextUnit> disposed,
        List<Change> changes)
        implements DomainEvent {

    public SentencesDisposed {
        disposed = List.copyOf(disposed);
        changes = List.copyOf(changes);
    }

    @Override
    public Subject subject() {
        return version.subject();
    }
}
