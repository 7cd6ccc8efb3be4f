package org.assay.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "person")
class Person {

    @Id
    private UUID id;

    private String username;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "credentials_epoch")
    private int credentialsEpoch;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Person() {}

    Person(Username username, String displayName, Instant createdAt) {
        this.id = Ids.next();
        this.username = username.folded();
        this.displayName = displayName;
        this.createdAt = createdAt;
    }

    PersonId id() {
        return new PersonId(id);
    }

    Subject subject() {
        return new Subject("person", id);
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    @Nullable String passwordHash() {
        return passwordHash;
    }

    int credentialsEpoch() {
        return credentialsEpoch;
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    /** Every session and token from before ends. */
    void changePassword(String hash) {
        passwordHash = hash;
        credentialsEpoch++;
    }

    /** The same password under newer hashing parameters; sessions go on. */
    void rehash(String hash) {
        passwordHash = hash;
    }

    void call(String newDisplayName) {
        displayName = newDisplayName;
    }

    void disable(Instant at) {
        disabledAt = at;
        credentialsEpoch++;
    }

    void enable() {
        disabledAt = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person person && id.equals(person.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
