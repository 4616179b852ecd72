package org.sharedvalue.partner.pilot;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** A time-boxed trial that answers a challenge. It binds nobody: there is no place in it for a penalty. */
@Entity
public class Pilot extends VersionedRecord {

    private static final int MOST_EXTENSIONS = 2;

    @Enumerated(EnumType.STRING)
    private PilotStatus status = PilotStatus.PROPOSED;

    @Column(updatable = false)
    private UUID challengeId;

    @Column(updatable = false)
    private UUID partnershipId;

    @Column
    private String hypothesis;

    @Column
    private LocalDate startOn;

    @Column
    private LocalDate plannedEndOn;

    @Column
    private int maxParticipants;

    @Column
    private @Nullable UUID programId;

    @Column
    private int extensions;

    @Embedded
    private @Nullable Decision decision;

    @Transient
    private boolean beingStopped;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Pilot() {}

    /** A new pilot in state PROPOSED, or a refusal. */
    @SuppressWarnings("NullAway.Init") // write sets the rest
    public Pilot(PilotRequest request) {
        challengeId = request.challengeId();
        partnershipId = request.partnershipId();
        write(request);
    }

    /** Gives it the fields of a request, or refuses. */
    void describe(PilotRequest request) {
        requireSame(challengeId.equals(request.challengeId()), "/challengeId");
        requireSame(partnershipId.equals(request.partnershipId()), "/partnershipId");
        if (status != PilotStatus.PROPOSED) {
            // The end of a running pilot moves by a decision, which counts extensions.
            requireSame(startOn.equals(request.startOn()), "/startOn");
            requireSame(plannedEndOn.equals(request.plannedEndOn()), "/plannedEndOn");
        }
        write(request);
    }

    private static void requireSame(boolean same, String pointer) {
        if (!same) {
            throw ProblemException.at(pointer, ProblemCode.IMMUTABLE_FIELD, "It stays what it is.");
        }
    }

    private void write(PilotRequest request) {
        if (request.plannedEndOn().isBefore(request.startOn())) {
            throw ProblemException.at(
                    "/plannedEndOn", ProblemCode.DATES_OUT_OF_ORDER, "'plannedEndOn' lies before 'startOn'.");
        }
        hypothesis = request.hypothesis();
        startOn = request.startOn();
        plannedEndOn = request.plannedEndOn();
        maxParticipants = request.maxParticipants();
        programId = request.programId();
    }

    /** Moves it along its chart. */
    void move(PilotStatus to) {
        status.requireNext(to);
        status = to;
    }

    /** Ends its review, or refuses. */
    void decide(DecisionRequest request, LocalDate today) {
        if (status != PilotStatus.IN_REVIEW) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "A pilot is decided about while it is in review.");
        }
        request.requireFitting();
        if (request.decidedOn().isAfter(today)) {
            throw ProblemException.at("/decidedOn", ProblemCode.DATE_IN_FUTURE, "'decidedOn' lies in the future.");
        }
        if (request.decidedOn().isBefore(startOn)) {
            throw ProblemException.at(
                    "/decidedOn", ProblemCode.DATES_OUT_OF_ORDER, "'decidedOn' lies before 'startOn'.");
        }
        status = switch (request.kind()) {
            case ADOPTED -> PilotStatus.ADOPTED;
            case STOPPED -> PilotStatus.STOPPED;
            case EXTENDED -> extended(request.plannedEndOn());
        };
        decision = Decision.of(request);
        beingStopped = status == PilotStatus.STOPPED;
    }

    /** Whether the change at hand stops it, which any member may, be it running or in review. */
    boolean isBeingStopped() {
        return beingStopped;
    }

    private PilotStatus extended(@Nullable LocalDate newEnd) {
        if (extensions == MOST_EXTENSIONS) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "A pilot is extended at most twice.");
        }
        if (newEnd == null || !newEnd.isAfter(plannedEndOn)) {
            throw ProblemException.at(
                    "/plannedEndOn", ProblemCode.DATES_OUT_OF_ORDER, "An extension ends later than planned before.");
        }
        extensions++;
        plannedEndOn = newEnd;
        return PilotStatus.RUNNING;
    }

    public PilotStatus status() {
        return status;
    }

    public UUID challengeId() {
        return challengeId;
    }

    public UUID partnershipId() {
        return partnershipId;
    }

    public String hypothesis() {
        return hypothesis;
    }

    public LocalDate startOn() {
        return startOn;
    }

    public LocalDate plannedEndOn() {
        return plannedEndOn;
    }

    public int maxParticipants() {
        return maxParticipants;
    }

    public @Nullable UUID programId() {
        return programId;
    }

    public int extensions() {
        return extensions;
    }

    public @Nullable Decision decision() {
        return decision;
    }
}
