package org.assay.claim;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assay.claim.lifecycle.ClaimLifecycle.ShownVerdict;
import org.assay.claim.lifecycle.Transition;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A claim as it is stored. */
@Entity
@Table(name = "claim")
class ClaimRecord {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID deskId;
    private int number;
    private UUID documentId;
    private String statement;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ClaimKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Priority priority;

    private int priorityRank;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Risk risk;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ClaimState state;

    private Instant stateSince;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Dismissal dismissal;

    private @Nullable LocalDate saidOn;
    private @Nullable String saidAt;
    private @Nullable UUID claimantId;
    private @Nullable UUID leadId;
    private @Nullable String ratingCode;
    private @Nullable String ratingLabel;
    private @Nullable String ratingTone;
    private boolean underReview;
    private boolean approvalOutdated;
    private @Nullable UUID mergedInto;
    private @Nullable Instant removedAt;
    private UUID createdBy;
    private Instant createdAt;
    private Instant updatedAt;

    @ElementCollection
    @CollectionTable(name = "claim_tag", joinColumns = @JoinColumn(name = "claim_id"))
    @Column(name = "tag")
    private Set<String> tags = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected ClaimRecord() {}

    ClaimRecord(
            UUID id,
            UUID deskId,
            int number,
            UUID documentId,
            String statement,
            ClaimKind kind,
            Priority priority,
            ClaimState state,
            UUID createdBy,
            Instant now) {
        this.id = id;
        this.deskId = deskId;
        this.number = number;
        this.documentId = documentId;
        this.statement = statement;
        this.kind = kind;
        this.priority = priority;
        this.priorityRank = priority.ordinal();
        this.risk = Risk.NONE;
        this.state = state;
        this.stateSince = now;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Writes what the panel holds and answers what that changed; empty where nothing did. */
    List<Change> edit(EditClaim command, @Nullable UUID claimant, Change claimantChange, Instant now) {
        List<Change> changes = new ArrayList<>();
        note(changes, "statement", statement, command.statement());
        note(changes, "kind", kind, command.kind());
        note(changes, "priority", priority, command.priority());
        note(changes, "risk", risk, command.risk());
        note(changes, "saidOn", saidOn, command.saidOn());
        note(changes, "saidAt", saidAt, command.saidAt());
        note(changes, "claimant", claimantChange.before(), claimantChange.after());
        note(changes, "tags", String.join(", ", new TreeSet<>(tags)), String.join(", ", new TreeSet<>(command.tags())));
        if (changes.isEmpty()) return changes;
        statement = command.statement();
        kind = command.kind();
        priority = command.priority();
        priorityRank = priority.ordinal();
        risk = command.risk();
        saidOn = command.saidOn();
        saidAt = command.saidAt();
        claimantId = claimant;
        if (!tags.equals(command.tags())) {
            tags.retainAll(command.tags());
            tags.addAll(command.tags());
        }
        updatedAt = now;
        return changes;
    }

    private static void note(List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        Change change = Change.of(field, before, after);
        if (!java.util.Objects.equals(change.before(), change.after())) changes.add(change);
    }

    void move(Transition transition, Instant now) {
        if (removedAt != null || !transition.mayLeave(state)) {
            throw new Conflict("CLAIM_STATE", transition.name(), state.name());
        }
        state = transition.to();
        stateSince = now;
        updatedAt = now;
        switch (transition) {
            case RESTORE -> dismissal = null;
            case RELEASE -> leadId = null;
            case REOPEN -> underReview = true;
            case APPROVE, RETRACT -> {
                underReview = false;
                approvalOutdated = false;
            }
            default -> {}
        }
    }

    void mergeInto(UUID other, Instant now) {
        move(Transition.MERGE, now);
        mergedInto = other;
    }

    void dismissFor(Dismissal reason) {
        dismissal = reason;
    }

    void prioritise(Priority other, Instant now) {
        priority = other;
        priorityRank = other.ordinal();
        updatedAt = now;
    }

    void leadBy(UUID person) {
        leadId = person;
    }

    void show(ShownVerdict verdict) {
        ratingCode = verdict.code();
        ratingLabel = verdict.label();
        ratingTone = verdict.tone();
    }

    void showNoVerdict() {
        ratingCode = null;
        ratingLabel = null;
        ratingTone = null;
    }

    void flagApproval(boolean outdated) {
        approvalOutdated = outdated;
    }

    void remove(Instant now) {
        removedAt = now;
        updatedAt = now;
    }

    void bringBack(Instant now) {
        removedAt = null;
        updatedAt = now;
    }

    void claimedBy(@Nullable UUID claimant) {
        claimantId = claimant;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    UUID deskId() {
        return deskId;
    }

    int number() {
        return number;
    }

    UUID documentId() {
        return documentId;
    }

    String statement() {
        return statement;
    }

    ClaimKind kind() {
        return kind;
    }

    Priority priority() {
        return priority;
    }

    Risk risk() {
        return risk;
    }

    ClaimState state() {
        return state;
    }

    Instant stateSince() {
        return stateSince;
    }

    @Nullable Dismissal dismissal() {
        return dismissal;
    }

    @Nullable LocalDate saidOn() {
        return saidOn;
    }

    @Nullable String saidAt() {
        return saidAt;
    }

    @Nullable UUID claimantId() {
        return claimantId;
    }

    @Nullable UUID leadId() {
        return leadId;
    }

    @Nullable String ratingCode() {
        return ratingCode;
    }

    @Nullable String ratingLabel() {
        return ratingLabel;
    }

    @Nullable String ratingTone() {
        return ratingTone;
    }

    boolean underReview() {
        return underReview;
    }

    boolean approvalOutdated() {
        return approvalOutdated;
    }

    @Nullable UUID mergedInto() {
        return mergedInto;
    }

    boolean removed() {
        return removedAt != null;
    }

    /** When the mark was taken back; asked only of a claim whose mark was. */
    Instant removedAt() {
        if (removedAt == null) throw new IllegalStateException("the mark of claim " + number + " stands");
        return removedAt;
    }

    Set<String> tags() {
        return tags;
    }

    UUID createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClaimRecord claim && id.equals(claim.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
