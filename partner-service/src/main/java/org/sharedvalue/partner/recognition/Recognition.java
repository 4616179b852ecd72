package org.sharedvalue.partner.recognition;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.RecognitionLink;
import org.sharedvalue.contracts.vocabulary.RecognitionSubject;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** An award or an index placing. */
@Entity
public class Recognition extends VersionedRecord {

    @Enumerated(EnumType.STRING)
    private RecognitionStatus status = RecognitionStatus.RECORDED;

    @Embedded
    private Subject subject;

    /** Of a program, the partnership that ran it when this was recorded. */
    @Column
    private @Nullable UUID partnershipId;

    @Column
    private String awardedBy;

    @Column
    private String scheme;

    @Column
    private @Nullable String category;

    @Column
    private @Nullable String level;

    @Column(name = "award_year")
    private int year;

    @Enumerated(EnumType.STRING)
    private RecognitionLink link;

    @Column
    private @Nullable String evidenceUrl;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Recognition() {}

    /** A new recognition in state RECORDED, or a refusal. */
    @SuppressWarnings("NullAway.Init") // write sets the rest
    public Recognition(RecognitionRequest request, @Nullable UUID partnershipId, LocalDate today) {
        subject = request.subject();
        this.partnershipId = partnershipId;
        write(request, today);
    }

    /** Gives it the fields of a request, or refuses: what was verified stays what it was. */
    void describe(RecognitionRequest request, LocalDate today) {
        if (!subject.equals(request.subject())) {
            throw ProblemException.at(
                    "/subject", ProblemCode.IMMUTABLE_FIELD, "What a recognition was given for stays what it is.");
        }
        if (status != RecognitionStatus.RECORDED) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "It is " + status + " as it stands.");
        }
        write(request, today);
    }

    private void write(RecognitionRequest request, LocalDate today) {
        if (request.year() > today.getYear()) {
            throw ProblemException.at("/year", ProblemCode.DATE_IN_FUTURE, "'year' lies in the future.");
        }
        awardedBy = request.awardedBy();
        scheme = request.scheme();
        category = request.category();
        level = request.level();
        year = request.year();
        link = request.link();
        evidenceUrl = request.evidenceUrl();
    }

    /** Gives it to the organisation that took over the one that it was given to. */
    public void handTo(UUID survivorId) {
        subject = new Subject(subject.type(), survivorId);
    }

    /** Moves it along its chart. */
    void move(RecognitionStatus to) {
        status.requireNext(to);
        status = to;
    }

    public RecognitionStatus status() {
        return status;
    }

    public Subject subject() {
        return subject;
    }

    /** The partnership whose members may write it: of a program, the one that ran it when this was recorded. */
    @Nullable UUID partnershipId() {
        return subject.type() == RecognitionSubject.PARTNERSHIP ? subject.id() : partnershipId;
    }

    public String awardedBy() {
        return awardedBy;
    }

    public String scheme() {
        return scheme;
    }

    public @Nullable String category() {
        return category;
    }

    public @Nullable String level() {
        return level;
    }

    public int year() {
        return year;
    }

    public RecognitionLink link() {
        return link;
    }

    public @Nullable String evidenceUrl() {
        return evidenceUrl;
    }
}
