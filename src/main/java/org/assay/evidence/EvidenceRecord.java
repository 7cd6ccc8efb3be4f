package org.assay.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.Change;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A piece of evidence as it is stored. */
@Entity
@Table(name = "evidence")
class EvidenceRecord {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID deskId;
    private UUID claimId;
    private UUID sourceId;
    private int ordinal;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Stance stance;

    private @Nullable String quote;
    private @Nullable String locator;
    private @Nullable String note;
    private @Nullable Integer setNumber;
    private UUID addedBy;
    private Instant addedAt;
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected EvidenceRecord() {}

    EvidenceRecord(UUID id, UUID deskId, UUID claimId, int ordinal, EvidenceEntry entry, UUID addedBy, Instant now) {
        this.id = id;
        this.deskId = deskId;
        this.claimId = claimId;
        this.ordinal = ordinal;
        this.sourceId = entry.source().value();
        this.stance = entry.stance();
        this.quote = entry.quote();
        this.locator = entry.locator();
        this.note = entry.note();
        this.addedBy = addedBy;
        this.addedAt = now;
    }

    List<Change> edit(EvidenceEntry entry) {
        List<Change> changes = new ArrayList<>();
        Texts.note(changes, "source", sourceId, entry.source());
        Texts.note(changes, "stance", stance, entry.stance());
        Texts.note(changes, "quote", quote, entry.quote());
        Texts.note(changes, "locator", locator, entry.locator());
        Texts.note(changes, "note", note, entry.note());
        sourceId = entry.source().value();
        stance = entry.stance();
        quote = entry.quote();
        locator = entry.locator();
        note = entry.note();
        return changes;
    }

    void remove(Instant now) {
        removedAt = now;
    }

    void bringBack() {
        removedAt = null;
    }

    UUID id() {
        return id;
    }

    UUID claimId() {
        return claimId;
    }

    long version() {
        return version == null ? 0 : version;
    }

    boolean removed() {
        return removedAt != null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EvidenceRecord evidence && id.equals(evidence.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
