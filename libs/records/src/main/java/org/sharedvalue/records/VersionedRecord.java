package org.sharedvalue.records;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** A record with an id, a version that counts its changes from 1, and an optional id given by the caller. */
@MappedSuperclass
public abstract class VersionedRecord {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    @Column(updatable = false)
    private Instant createdAt;

    @Column
    private Instant updatedAt;

    @Column
    private @Nullable String externalId;

    @Column
    private @Nullable String externalIdOwner;

    @Transient
    private @Nullable String reason;

    /** A new record with an id that sorts by time. */
    protected VersionedRecord() {
        this(UuidVersion7Strategy.INSTANCE.generateUuid(null));
    }

    /** A new record with an id of its own kind. */
    protected VersionedRecord(UUID id) {
        this.id = id;
        this.createdAt = Instant.EPOCH;
        this.updatedAt = Instant.EPOCH;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public @Nullable String externalId() {
        return externalId;
    }

    void recorded(Instant now, @Nullable String givenId, String owner) {
        createdAt = now;
        updatedAt = now;
        externalId = givenId;
        externalIdOwner = givenId == null ? null : owner;
    }

    /** Takes the id that a caller gives to what the service made by itself. */
    protected void nameExternally(String givenId, String owner) {
        externalId = givenId;
        externalIdOwner = owner;
    }

    /** Forgets the id that the caller gave it, for records of a person who is forgotten. */
    protected void forgetExternalId() {
        externalId = null;
        externalIdOwner = null;
    }

    /** Says why the change at hand is made. */
    public void because(@Nullable String words) {
        reason = words;
    }

    /** Why the change at hand is made; asked for once. */
    @Nullable String takeReason() {
        String words = reason;
        reason = null;
        return words;
    }

    /** Is its next version, where that is not counted by writing it alone. */
    void counted() {
        version++;
    }

    /** Makes the record dirty at every change, whatever part of it changed, so that its version counts them all. */
    void touched(Instant now) {
        updatedAt = now.isAfter(updatedAt) ? now : updatedAt.plus(1, ChronoUnit.MICROS);
    }
}
