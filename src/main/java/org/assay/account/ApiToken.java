package org.assay.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.assay.kernel.DeskId;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.kernel.Subject;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "api_token")
class ApiToken {

    @Id
    private UUID id;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "desk_id")
    private UUID desk;

    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ApiToken() {}

    ApiToken(Secret secret, PersonId person, DeskId desk, String name, Instant createdAt, Instant expiresAt) {
        this.id = Ids.next();
        this.tokenHash = secret.hash();
        this.person = person.value();
        this.desk = desk.value();
        this.name = name;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    Subject subject() {
        return new Subject("api-token", id);
    }

    String name() {
        return name;
    }

    TokenSummary summary() {
        return new TokenSummary(id, name, createdAt, expiresAt, lastUsedAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ApiToken token && id.equals(token.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
