package org.sharedvalue.gateway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.outcomes.EnrolmentState;
import org.sharedvalue.contracts.outcomes.OutcomeState;
import org.sharedvalue.contracts.outcomes.SustainmentCheckState;
import org.sharedvalue.contracts.program.ContributionState;
import org.sharedvalue.contracts.program.ProgramState;
import org.sharedvalue.contracts.program.VolunteerContributionState;
import org.sharedvalue.contracts.vocabulary.AgeBand;
import org.sharedvalue.contracts.vocabulary.CheckMethod;
import org.sharedvalue.contracts.vocabulary.ContributionKind;
import org.sharedvalue.contracts.vocabulary.EmployerLink;
import org.sharedvalue.contracts.vocabulary.EmploymentContract;
import org.sharedvalue.contracts.vocabulary.Hours;
import org.sharedvalue.contracts.vocabulary.HoursBand;
import org.sharedvalue.contracts.vocabulary.Money;
import org.sharedvalue.contracts.vocabulary.Motive;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.contracts.vocabulary.ProgramKind;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.contracts.vocabulary.TargetGroup;
import org.sharedvalue.contracts.vocabulary.TimeBasis;
import org.sharedvalue.contracts.vocabulary.ValuationMethod;

/** Events as the services publish them, with the fields that tests do not care about filled in. */
public final class Events {

    static final Instant RECORDED = Instant.parse("2026-01-01T10:00:00Z");

    private Events() {}

    public static DomainEvent organisation(UUID id, int version, String displayName) {
        return PartnerEvents.organisation(id, version, displayName, Sector.FOR_PROFIT, null);
    }

    public static DomainEvent program(UUID id, int version, String code) {
        return program(id, version, code, new UUID(7, 7), "GBP");
    }

    public static DomainEvent program(UUID id, int version, String code, UUID partnershipId, String currency) {
        return event(
                EventType.PROGRAM_CHANGED,
                id,
                new ProgramState(
                        id,
                        version,
                        RECORDED,
                        RECORDED,
                        "ACTIVE",
                        code,
                        ProgramKind.STANDARD,
                        partnershipId,
                        List.of(),
                        "The Real Apprentice",
                        "Ten weeks",
                        null,
                        List.of(TargetGroup.HOMELESS),
                        List.of(),
                        LocalDate.of(2010, 1, 1),
                        null,
                        currency,
                        List.of()));
    }

    public static DomainEvent contribution(
            UUID id,
            int version,
            String status,
            UUID programId,
            UUID organisationId,
            long amount,
            @Nullable LocalDate receivedOn,
            @Nullable UUID leveragedBy) {
        return event(
                EventType.CONTRIBUTION_CHANGED,
                id,
                new ContributionState(
                        id,
                        version,
                        RECORDED,
                        RECORDED,
                        status,
                        organisationId,
                        programId,
                        null,
                        ContributionKind.CASH,
                        Motive.COMMUNITY_INVESTMENT,
                        new Money(amount, "GBP"),
                        ValuationMethod.FACE_VALUE,
                        receivedOn,
                        leveragedBy));
    }

    public static DomainEvent volunteerHours(
            UUID id,
            int version,
            String status,
            UUID programId,
            UUID employerId,
            String volunteerRef,
            LocalDate workedOn,
            int quarters,
            @Nullable Integer attendees) {
        return event(
                EventType.VOLUNTEER_CONTRIBUTION_CHANGED,
                id,
                new VolunteerContributionState(
                        id,
                        version,
                        RECORDED,
                        RECORDED,
                        status,
                        new UUID(8, 8),
                        programId,
                        null,
                        employerId,
                        volunteerRef,
                        workedOn,
                        new Hours(quarters),
                        quarters % 2 == 0 ? TimeBasis.PAID_WORK_TIME : TimeBasis.OWN_TIME,
                        false,
                        attendees));
    }

    public static DomainEvent enrolment(
            UUID id,
            int version,
            String status,
            UUID participantRef,
            UUID programId,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn) {
        return enrolment(
                id,
                version,
                status,
                participantRef,
                programId,
                null,
                List.of(TargetGroup.HOMELESS),
                startedOn,
                endedOn);
    }

    public static DomainEvent enrolment(
            UUID id,
            int version,
            String status,
            UUID participantRef,
            UUID programId,
            @Nullable UUID cohortId,
            List<TargetGroup> groups,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn) {
        return event(
                EventType.ENROLMENT_CHANGED,
                id,
                new EnrolmentState(
                        id,
                        version,
                        RECORDED,
                        RECORDED,
                        status,
                        participantRef,
                        AgeBand.FROM_18_TO_24,
                        "Hackney",
                        groups,
                        programId,
                        cohortId,
                        null,
                        LocalDate.of(2010, 1, 1),
                        startedOn,
                        endedOn,
                        null));
    }

    public static DomainEvent outcome(
            UUID id,
            int version,
            String status,
            UUID enrolmentId,
            UUID programId,
            OutcomeType type,
            LocalDate occurredOn,
            EmployerLink link) {
        return outcome(id, version, status, enrolmentId, programId, type, occurredOn, link, null);
    }

    public static DomainEvent outcome(
            UUID id,
            int version,
            String status,
            UUID enrolmentId,
            UUID programId,
            OutcomeType type,
            LocalDate occurredOn,
            EmployerLink link,
            @Nullable UUID employerId) {
        EventType eventType = status.equals("RETRACTED") ? EventType.OUTCOME_RETRACTED : EventType.OUTCOME_CHANGED;
        return event(
                eventType,
                enrolmentId,
                new OutcomeState(
                        id,
                        version,
                        RECORDED,
                        RECORDED,
                        status,
                        enrolmentId,
                        programId,
                        type,
                        occurredOn,
                        status.equals("VERIFIED") ? 3 : 2,
                        type.hasEmploymentDetails()
                                ? new OutcomeState.Employment(
                                        link, employerId, EmploymentContract.PERMANENT, HoursBand.FROM_30, null)
                                : null,
                        null));
    }

    public static DomainEvent check(
            UUID id,
            int version,
            String status,
            UUID enrolmentId,
            UUID programId,
            UUID jobId,
            int weeks,
            LocalDate startedOn,
            @Nullable Boolean sameEmployer) {
        LocalDate dueOn = startedOn.plusWeeks(weeks);
        return event(
                EventType.SUSTAINMENT_CHECK_SCHEDULED,
                enrolmentId,
                new SustainmentCheckState(
                        id,
                        version,
                        RECORDED,
                        RECORDED,
                        status,
                        enrolmentId,
                        programId,
                        jobId,
                        weeks,
                        dueOn,
                        dueOn.plusDays(28),
                        sameEmployer,
                        sameEmployer == null ? null : CheckMethod.EMPLOYER));
    }

    static DomainEvent event(EventType type, UUID orderingKey, AggregateState state) {
        return new DomainEvent(type, orderingKey, RECORDED, List.of("status"), state);
    }
}
