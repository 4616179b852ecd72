package org.sharedvalue.outcomes.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** What a participant agreed to, until it is withdrawn. */
@Entity
public class Consent extends VersionedRecord {

    @Column(updatable = false)
    private UUID participantRef;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ConsentPurpose purpose;

    @Column(updatable = false)
    private String wordingVersion;

    @Column(updatable = false)
    private Instant givenAt;

    @Column
    private @Nullable Instant withdrawnAt;

    /** For Hibernate. */
    protected Consent() {}

    Consent(UUID participantRef, ConsentRequest request, Instant now) {
        if (request.givenAt().isAfter(now)) {
            throw ProblemException.at("/givenAt", ProblemCode.DATE_IN_FUTURE, "'givenAt' lies in the future.");
        }
        this.participantRef = participantRef;
        this.purpose = request.purpose();
        this.wordingVersion = request.wordingVersion();
        this.givenAt = request.givenAt();
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    boolean isLive() {
        return withdrawnAt == null;
    }

    UUID participantRef() {
        return participantRef;
    }

    ConsentPurpose purpose() {
        return purpose;
    }

    String wordingVersion() {
        return wordingVersion;
    }

    Instant givenAt() {
        return givenAt;
    }

    @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }
}
