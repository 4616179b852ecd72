package org.sharedvalue.outcomes.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.outcomes.imports.file.ImportFormat;
import org.sharedvalue.records.VersionedRecord;

/** A file of rows that was sent, and how far it is. What happens to it later is written by who works it off. */
@Entity
public class ImportJob extends VersionedRecord {

    @Enumerated(EnumType.STRING)
    private ImportStatus status = ImportStatus.QUEUED;

    @Column
    private @Nullable UUID organisationId;

    @Column
    private String owner;

    @Column
    private String subject;

    @Column
    private String scopes;

    @Column
    private @Nullable String traceparent;

    @Column
    private String collection;

    @Enumerated(EnumType.STRING)
    private ImportFormat format;

    @Column
    private boolean dryRun;

    @Column
    private @Nullable Instant spooledAt;

    @Column
    private @Nullable String encoding;

    @Column
    private long rowsRead;

    @Column
    private long rowsCreated;

    @Column
    private long rowsUnchanged;

    @Column
    private long rowsRefused;

    @Column
    private @Nullable Instant startedAt;

    @Column
    private @Nullable Instant finishedAt;

    @Column
    private @Nullable String failureCode;

    @Column
    private @Nullable String failureDetail;

    @Column
    private @Nullable Long failureLine;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ImportJob() {}

    /** A new import of a sender; its file is still on its way. */
    ImportJob(ImportWish wish, Sender sender) {
        this.organisationId = sender.organisationId();
        this.owner = sender.owner();
        this.subject = sender.subject();
        this.scopes = sender.scopes();
        this.traceparent = sender.traceparent();
        this.collection = wish.collection();
        this.format = wish.format();
        this.dryRun = wish.dryRun();
    }

    public ImportStatus status() {
        return status;
    }

    @Nullable UUID organisationId() {
        return organisationId;
    }

    public String collection() {
        return collection;
    }

    public ImportFormat format() {
        return format;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public @Nullable String encoding() {
        return encoding;
    }

    ImportCounters counters() {
        return new ImportCounters(rowsRead, rowsCreated, rowsUnchanged, rowsRefused);
    }

    public @Nullable Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    @Nullable ImportFailure failure() {
        return failureCode == null ? null : new ImportFailure(failureCode, failureDetail, failureLine);
    }
}
