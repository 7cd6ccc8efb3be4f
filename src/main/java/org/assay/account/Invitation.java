package org.assay.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assay.kernel.DeskId;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** The one-time right to choose a password. It also opens an account that failed sign-ins have locked. */
@Entity
@Table(name = "invitation")
class Invitation {

    static final Duration LIFETIME = Duration.ofDays(7);

    @Id
    private UUID id;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "desk_id")
    private UUID desk;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Invitation() {}

    Invitation(Secret secret, PersonId person, DeskId desk, PersonId createdBy, Instant createdAt) {
        this.id = Ids.next();
        this.secretHash = secret.hash();
        this.person = person.value();
        this.desk = desk.value();
        this.createdBy = createdBy.value();
        this.createdAt = createdAt;
        this.expiresAt = createdAt.plus(LIFETIME);
    }

    PersonId person() {
        return new PersonId(person);
    }

    DeskId desk() {
        return new DeskId(desk);
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean opensAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant at) {
        usedAt = at;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Invitation invitation && id.equals(invitation.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
