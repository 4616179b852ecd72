package org.sharedvalue.program.volunteercontribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.Hours;
import org.sharedvalue.contracts.vocabulary.TimeBasis;
import org.sharedvalue.program.volunteerassignment.VolunteerAssignment;
import org.sharedvalue.records.ContributedRow;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Hours that an employee volunteer worked on one day, with what the assignment says of them at the time. */
@Entity
public class VolunteerContribution extends VersionedRecord implements ContributedRow {

    private static final Hours DAY = Hours.parse("24");

    @Enumerated(EnumType.STRING)
    private VolunteerContributionStatus status = VolunteerContributionStatus.SUBMITTED;

    @Column(updatable = false)
    private UUID assignmentId;

    @Column(updatable = false)
    private UUID programId;

    @Column(updatable = false)
    private UUID partnershipId;

    @Column(updatable = false)
    private @Nullable UUID cohortId;

    @Column(updatable = false)
    private UUID employerOrganisationId;

    @Column(updatable = false)
    private String volunteerRef;

    @Column
    private LocalDate workedOn;

    @Column
    private int quarters;

    @Enumerated(EnumType.STRING)
    private TimeBasis timeBasis;

    @Column
    private boolean proBono;

    @Column
    private @Nullable Integer attendees;

    @Column
    private @Nullable String reason;

    /** For Hibernate. */
    protected VolunteerContribution() {}

    /** New hours of an assignment in state SUBMITTED, or a refusal. */
    VolunteerContribution(VolunteerContributionRequest request, VolunteerAssignment assignment, LocalDate today) {
        assignmentId = assignment.id();
        programId = assignment.programId();
        partnershipId = assignment.partnershipId();
        cohortId = assignment.cohortId();
        employerOrganisationId = assignment.employerOrganisationId();
        volunteerRef = assignment.volunteerRef();
        describe(request, assignment, today);
    }

    /** Gives it the fields of a request, or refuses. */
    final void describe(VolunteerContributionRequest request, VolunteerAssignment assignment, LocalDate today) {
        requireEditable();
        if (!assignmentId.equals(request.assignmentId())) {
            throw ProblemException.at("/assignmentId", ProblemCode.IMMUTABLE_FIELD, "Hours stay in their assignment.");
        }
        if (request.hours().quarters() < 1 || request.hours().quarters() > DAY.quarters()) {
            throw ProblemException.at("/hours", ProblemCode.OUT_OF_RANGE, "More than 0 and at most 24 hours.");
        }
        if (request.workedOn().isAfter(today)) {
            throw ProblemException.at(
                    "/workedOn", ProblemCode.DATE_IN_FUTURE, "The day is not over; today is " + today + ".");
        }
        if (!assignment.covers(request.workedOn())) {
            throw ProblemException.at(
                    "/workedOn", ProblemCode.DATES_OUT_OF_ORDER, "The assignment does not last on that day.");
        }
        workedOn = request.workedOn();
        quarters = request.hours().quarters();
        timeBasis = request.timeBasis();
        proBono = request.proBono();
        attendees = request.attendees();
    }

    /** Refuses to edit what was decided on. */
    void requireEditable() {
        if (status != VolunteerContributionStatus.SUBMITTED) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "Hours that are " + status + " are not edited; reverse them.");
        }
    }

    /** Approves it, or rejects it for a reason. */
    void decide(VolunteerContributionStatus decision, @Nullable String why) {
        status.requireUndecided(decision);
        status = decision;
        reason = why;
    }

    /** Moves it along its chart. */
    void move(VolunteerContributionTransition request) {
        status.requireNext(request.to());
        if (request.reason() == null || request.reason().isBlank()) {
            throw ProblemException.at("/reason", ProblemCode.MISSING, "Say why they are reversed.");
        }
        status = request.to();
        reason = request.reason();
    }

    /** The day on which it counts. */
    DayKey day() {
        return dayOn(workedOn);
    }

    /** Another day of the same volunteer. */
    DayKey dayOn(LocalDate day) {
        return new DayKey(employerOrganisationId, volunteerRef, day);
    }

    public VolunteerContributionStatus status() {
        return status;
    }

    public UUID assignmentId() {
        return assignmentId;
    }

    public UUID programId() {
        return programId;
    }

    @Override
    public UUID partnershipId() {
        return partnershipId;
    }

    @Override
    public UUID contributorId() {
        return employerOrganisationId;
    }

    public @Nullable UUID cohortId() {
        return cohortId;
    }

    public UUID employerOrganisationId() {
        return employerOrganisationId;
    }

    public String volunteerRef() {
        return volunteerRef;
    }

    public LocalDate workedOn() {
        return workedOn;
    }

    public Hours hours() {
        return new Hours(quarters);
    }

    public TimeBasis timeBasis() {
        return timeBasis;
    }

    public boolean isProBono() {
        return proBono;
    }

    public @Nullable Integer attendees() {
        return attendees;
    }

    public @Nullable String reason() {
        return reason;
    }
}
