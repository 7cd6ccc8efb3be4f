package org.assay.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.assay.kernel.DeskId;
import org.assay.kernel.Ids;
import org.assay.kernel.StaleVersion;
import org.assay.kernel.Subject;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "desk")
class Desk {

    @Id
    private UUID id;

    private String name;

    private boolean sample;

    private @Nullable String note;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Desk() {}

    Desk(String name, boolean sample, @Nullable String note, Instant createdAt) {
        this.id = Ids.next();
        this.name = name;
        this.sample = sample;
        this.note = note;
        this.createdAt = createdAt;
    }

    DeskId id() {
        return new DeskId(id);
    }

    Subject subject() {
        return new Subject("desk", id);
    }

    String name() {
        return name;
    }

    boolean isSample() {
        return sample;
    }

    DeskDetail detail() {
        return new DeskDetail(id(), name, sample, note, Objects.requireNonNull(version));
    }

    void rename(String newName, long seen) {
        if (seen != Objects.requireNonNull(version)) throw new StaleVersion(subject(), seen, version);
        name = newName;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Desk desk && id.equals(desk.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
