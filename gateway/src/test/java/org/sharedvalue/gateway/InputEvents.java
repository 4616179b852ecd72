package org.sharedvalue.gateway;

import static org.sharedvalue.gateway.Events.RECORDED;
import static org.sharedvalue.gateway.Events.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.program.ContributionState;
import org.sharedvalue.contracts.program.EmployerDeclarationState;
import org.sharedvalue.contracts.program.TargetState;
import org.sharedvalue.contracts.program.TimeCostRateState;
import org.sharedvalue.contracts.vocabulary.ContributionKind;
import org.sharedvalue.contracts.vocabulary.DeclarationKind;
import org.sharedvalue.contracts.vocabulary.Measure;
import org.sharedvalue.contracts.vocabulary.Money;
import org.sharedvalue.contracts.vocabulary.Motive;
import org.sharedvalue.contracts.vocabulary.TargetScope;
import org.sharedvalue.contracts.vocabulary.ValuationMethod;

/** Events about what is put in, and about what figures are held against. */
public final class InputEvents {

    private InputEvents() {}

    public static DomainEvent contribution(
            UUID id,
            int version,
            String status,
            UUID programId,
            UUID organisationId,
            ContributionKind kind,
            long amount,
            LocalDate receivedOn,
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
                        kind,
                        Motive.COMMUNITY_INVESTMENT,
                        new Money(amount, "GBP"),
                        ValuationMethod.FACE_VALUE,
                        receivedOn,
                        leveragedBy));
    }

    public static DomainEvent rate(UUID id, UUID employer, LocalDate from, @Nullable LocalDate to, long minorPerHour) {
        return event(
                EventType.TIME_COST_RATE_DECLARED,
                id,
                new TimeCostRateState(
                        id,
                        1,
                        RECORDED,
                        RECORDED,
                        employer,
                        from,
                        to,
                        new Money(minorPerHour, "GBP"),
                        "Finance department"));
    }

    public static DomainEvent declaration(
            UUID id, UUID employer, DeclarationKind kind, Measure value, LocalDate from, @Nullable LocalDate to) {
        return event(
                EventType.EMPLOYER_DECLARATION_DECLARED,
                id,
                new EmployerDeclarationState(
                        id, 1, RECORDED, RECORDED, employer, kind, value, from, to, "Annual report"));
    }

    public static DomainEvent target(
            UUID id,
            UUID programId,
            @Nullable UUID cohortId,
            String figureCode,
            Measure value,
            @Nullable Measure minimum,
            LocalDate from,
            LocalDate to,
            @Nullable UUID supersedes) {
        TargetState.Scope scope = cohortId == null
                ? new TargetState.Scope(TargetScope.PROGRAM, programId)
                : new TargetState.Scope(TargetScope.COHORT, cohortId);
        return event(
                EventType.TARGET_SET,
                id,
                new TargetState(
                        id,
                        1,
                        RECORDED,
                        RECORDED,
                        scope,
                        programId,
                        figureCode,
                        from,
                        to,
                        value,
                        minimum,
                        null,
                        null,
                        supersedes));
    }
}
