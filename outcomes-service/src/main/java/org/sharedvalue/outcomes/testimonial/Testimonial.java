package org.sharedvalue.outcomes.testimonial;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.Attribution;
import org.sharedvalue.contracts.vocabulary.SpeakerGroup;
import org.sharedvalue.contracts.vocabulary.TestimonialTheme;
import org.sharedvalue.outcomes.sealing.Sealed;
import org.sharedvalue.records.PartnershipRow;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** What somebody says about a program. */
@Entity
public class Testimonial extends VersionedRecord implements PartnershipRow {

    @Enumerated(EnumType.STRING)
    private TestimonialStatus status = TestimonialStatus.SUBMITTED;

    @Column
    private @Nullable String statusReason;

    @Column(updatable = false)
    private UUID programId;

    @Column(updatable = false)
    private UUID partnershipId;

    @Column
    private @Nullable UUID cohortId;

    @Column
    private @Nullable UUID participantRef;

    @Enumerated(EnumType.STRING)
    private SpeakerGroup speakerGroup;

    @Column
    private @Nullable UUID organisationId;

    @Embedded
    private Sealed text;

    @Column
    private String language;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private List<TestimonialTheme> themes;

    @Enumerated(EnumType.STRING)
    private Attribution attribution;

    @Column
    private @Nullable LocalDate publishedOn;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Testimonial() {}

    @SuppressWarnings("NullAway.Init") // describe sets the rest
    Testimonial(TestimonialRequest request, UUID partnershipId, StatementTexts texts) {
        this.programId = request.programId();
        this.partnershipId = partnershipId;
        this.participantRef = request.participantRef();
        describe(request, texts);
    }

    /** Gives it the fields of a request, or refuses; what was moderated stays as it was then. */
    final void describe(TestimonialRequest request, StatementTexts texts) {
        if (status != TestimonialStatus.SUBMITTED) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "A testimonial that is " + status + " stays as it is.");
        }
        requireSame(programId, request.programId(), "/programId");
        requireSame(participantRef, request.participantRef(), "/participantRef");
        requireSpeaker(request);
        cohortId = request.cohortId();
        speakerGroup = request.speakerGroup();
        organisationId = request.organisationId();
        text = texts.seal(id(), request.text());
        language = request.language();
        themes = request.themes().stream().distinct().toList();
        attribution = request.attribution();
    }

    private static void requireSame(@Nullable UUID known, @Nullable UUID wanted, String pointer) {
        if (!Objects.equals(known, wanted)) {
            throw ProblemException.at(
                    pointer, ProblemCode.IMMUTABLE_FIELD, "A testimonial stays its program's and its speaker's.");
        }
    }

    private static void requireSpeaker(TestimonialRequest request) {
        boolean participant = request.speakerGroup() == SpeakerGroup.PARTICIPANT;
        if (participant && request.participantRef() == null) {
            throw ProblemException.at(
                    "/participantRef", ProblemCode.MISSING, "Say which participant speaks; it is shown in no event.");
        }
        if (!participant && request.participantRef() != null) {
            throw ProblemException.at(
                    "/participantRef", ProblemCode.NOT_APPLICABLE, "Only a statement of a participant names one.");
        }
    }

    /** Moves it along its chart, or refuses; publishing sets the day from which it counts. */
    void move(TestimonialTransition wish, LocalDate today) {
        status.requireNext(wish.to());
        LocalDate on = wish.on() == null ? today : wish.on();
        if (on.isAfter(today)) {
            throw ProblemException.at("/on", ProblemCode.DATE_IN_FUTURE, "'on' lies in the future.");
        }
        if (wish.to() == TestimonialStatus.PUBLISHED) {
            publishedOn = on;
        }
        status = wish.to();
        statusReason = wish.reason();
    }

    /** Takes it back, because its speaker withdrew the consent or is being erased. */
    void stop() {
        status = status.stopped();
        statusReason = null;
    }

    /** Forgets its words and goes over to the fresh reference of its speaker, who is being erased. */
    void erase(UUID freshRef, StatementTexts texts) {
        participantRef = freshRef;
        statusReason = null;
        text = texts.seal(id(), "");
        forgetExternalId();
    }

    public TestimonialStatus status() {
        return status;
    }

    public @Nullable String statusReason() {
        return statusReason;
    }

    public UUID programId() {
        return programId;
    }

    @Override
    public UUID partnershipId() {
        return partnershipId;
    }

    public @Nullable UUID cohortId() {
        return cohortId;
    }

    public @Nullable UUID participantRef() {
        return participantRef;
    }

    public SpeakerGroup speakerGroup() {
        return speakerGroup;
    }

    public @Nullable UUID organisationId() {
        return organisationId;
    }

    /** The words; empty once they were erased. */
    String text(StatementTexts texts) {
        return texts.open(id(), text);
    }

    public String language() {
        return language;
    }

    public List<TestimonialTheme> themes() {
        return List.copyOf(themes);
    }

    public Attribution attribution() {
        return attribution;
    }

    public @Nullable LocalDate publishedOn() {
        return publishedOn;
    }
}
