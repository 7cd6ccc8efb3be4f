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
import java.util.Objects;
import java.util.UUID;
import org.assay.kernel.Change;
import org.assay.text.TextQuote;
import org.assay.text.TextSpan;
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
    private @Nullable UUID snapshotId;
    private @Nullable String passageFragment;
    private @Nullable String passageExact;
    private @Nullable String passagePrefix;
    private @Nullable String passageSuffix;
    private @Nullable Integer passageStart;
    private @Nullable Integer passageEnd;
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
        point(entry.passage());
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
        Texts.note(changes, "passage", passage(), entry.passage());
        sourceId = entry.source().value();
        stance = entry.stance();
        quote = entry.quote();
        locator = entry.locator();
        note = entry.note();
        point(entry.passage());
        return changes;
    }

    private void point(@Nullable CopyPassage passage) {
        TextQuote quote = passage == null ? null : passage.quote();
        TextSpan span = passage == null ? null : passage.span();
        snapshotId = passage == null ? null : passage.copy().value();
        passageFragment = passage == null || passage.fragment() == null ? null : passage.fragment().toString();
        passageExact = quote == null ? null : quote.exact();
        passagePrefix = quote == null ? null : quote.prefix();
        passageSuffix = quote == null ? null : quote.suffix();
        passageStart = span == null ? null : span.start();
        passageEnd = span == null ? null : span.end();
    }

    private @Nullable CopyPassage passage() {
        return passage(
                snapshotId, passageFragment, passageExact, passagePrefix, passageSuffix, passageStart, passageEnd);
    }

    /** The passage that these columns hold; null without a copy. */
    static @Nullable CopyPassage passage(
            @Nullable UUID snapshot,
            @Nullable String fragment,
            @Nullable String exact,
            @Nullable String prefix,
            @Nullable String suffix,
            @Nullable Integer start,
            @Nullable Integer end) {
        if (snapshot == null) return null;
        boolean words = exact != null && start != null && end != null;
        return new CopyPassage(
                new SnapshotId(snapshot),
                fragment == null ? null : CopyFragment.of(fragment),
                words ? new TextQuote(exact, Objects.requireNonNullElse(prefix, ""), Objects.requireNonNullElse(suffix, "")) : null,
                words ? new TextSpan(start, end) : null);
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
