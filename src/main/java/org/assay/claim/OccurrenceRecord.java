package org.assay.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.assay.document.DocumentId;
import org.assay.document.VersionId;
import org.assay.kernel.Ids;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A sighting of a claim as it is stored. Its place never changes: a mark that is resized is another occurrence. */
@Entity
@Table(name = "claim_occurrence")
class OccurrenceRecord implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID claimId;
    private UUID documentId;
    private UUID versionId;
    private int startOffset;
    private int endOffset;
    private String exact;
    private String prefix;
    private String suffix;
    private String anchorState;
    private @Nullable Double score;
    private @Nullable UUID confirmedBy;
    private @Nullable Boolean standing;
    private @Nullable Instant takenBackAt;
    private @Nullable UUID successorId;
    private boolean reworded;
    private UUID createdBy;
    private Instant createdAt;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected OccurrenceRecord() {}

    OccurrenceRecord(
            UUID id,
            UUID claimId,
            UUID documentId,
            UUID versionId,
            TextSpan span,
            TextQuote quote,
            UUID createdBy,
            Instant now) {
        this.id = id;
        this.claimId = claimId;
        this.documentId = documentId;
        this.versionId = versionId;
        this.startOffset = span.start();
        this.endOffset = span.end();
        this.exact = quote.exact();
        this.prefix = quote.prefix();
        this.suffix = quote.suffix();
        this.anchorState = "EXACT";
        this.standing = true;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    void takeBack(Instant now) {
        standing = null;
        takenBackAt = now;
    }

    void bringBack() {
        standing = true;
        takenBackAt = null;
    }

    boolean stands() {
        return standing != null;
    }

    boolean takenBackAt(Instant moment) {
        return moment.equals(takenBackAt);
    }

    /** Whether no newer version's mark has followed this one. */
    boolean isLast() {
        return successorId == null;
    }

    void followedBy(@Nullable UUID successor) {
        successorId = successor;
    }

    boolean reworded() {
        return reworded;
    }

    /** This mark follows one of an older version, by a person's word. */
    void follows(OccurrenceRecord origin, String state, @Nullable Double likeness, boolean changesWords) {
        anchorState = state;
        score = likeness;
        confirmedBy = createdBy;
        reworded = origin.reworded || changesWords;
    }

    /** The same mark with other ends, or for another claim, has seen the same changes of words. */
    void inherits(OccurrenceRecord before) {
        reworded = before.reworded;
    }

    UUID documentId() {
        return documentId;
    }

    /** The same passage as a sighting of another claim. */
    OccurrenceRecord sightingOf(UUID claim, UUID person, Instant now) {
        OccurrenceRecord sighting = new OccurrenceRecord(
                Ids.next(), claim, documentId, versionId, span(), new TextQuote(exact, prefix, suffix), person, now);
        sighting.inherits(this);
        return sighting;
    }

    UUID claimId() {
        return claimId;
    }

    UUID versionId() {
        return versionId;
    }

    TextSpan span() {
        return new TextSpan(startOffset, endOffset);
    }

    Occurrence asOccurrence() {
        return new Occurrence(
                new OccurrenceId(id),
                new DocumentId(documentId),
                new VersionId(versionId),
                span(),
                new TextQuote(exact, prefix, suffix),
                anchorState,
                reworded);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void stored() {
        stored = true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OccurrenceRecord occurrence && id.equals(occurrence.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
