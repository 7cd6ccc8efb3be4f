package org.assay.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assay.kernel.DeskId;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.StaleVersion;
import org.assay.kernel.Subject;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "membership")
class Membership {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "desk_id")
    private UUID desk;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "membership_role", joinColumns = @JoinColumn(name = "membership_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Membership() {}

    Membership(PersonId person, DeskId desk, Set<Role> roles, Instant createdAt) {
        this.id = Ids.next();
        this.person = person.value();
        this.desk = desk.value();
        this.createdAt = createdAt;
        hold(roles);
    }

    PersonId person() {
        return new PersonId(person);
    }

    DeskId desk() {
        return new DeskId(desk);
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    long version() {
        return Objects.requireNonNull(version);
    }

    void checkSeen(long seen) {
        if (seen != version()) throw new StaleVersion(new Subject("member", person), seen, version());
    }

    void hold(Set<Role> newRoles) {
        if (newRoles.isEmpty()) throw Refusal.of("roles", "ROLES_EMPTY");
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Membership membership && id.equals(membership.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
