package org.sharedvalue.gateway.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.partner.OrganisationState;
import org.sharedvalue.contracts.partner.PartnershipState;
import org.sharedvalue.contracts.program.CohortState;
import org.sharedvalue.contracts.program.ContributionState;
import org.sharedvalue.contracts.program.ProgramState;
import org.sharedvalue.contracts.program.TimeCostRateState;
import org.sharedvalue.contracts.vocabulary.AgreementKind;
import org.sharedvalue.contracts.vocabulary.ContributionKind;
import org.sharedvalue.contracts.vocabulary.Money;
import org.sharedvalue.contracts.vocabulary.Motive;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;
import org.sharedvalue.contracts.vocabulary.ProgramKind;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.contracts.vocabulary.ValuationMethod;
import org.sharedvalue.gateway.Events;

/** Partners, program, cohorts and inputs of the golden case as events. */
final class DataSetBProgram {

    private static final int COHORTS = 12;
    private static final LocalDate FIRST_START = LocalDate.of(2010, 1, 11);
    private static final Instant RECORDED = Instant.parse("2026-01-01T10:00:00Z");

    private final UUID program = UUID.randomUUID();
    private final UUID partnership = UUID.randomUUID();
    private final List<UUID> cohorts =
            Stream.generate(UUID::randomUUID).limit(COHORTS).toList();
    private final UUID lead = UUID.randomUUID();
    private final UUID jobCentre = UUID.randomUUID();
    private final UUID accord = UUID.randomUUID();
    private final List<UUID> sponsors =
            Stream.generate(UUID::randomUUID).limit(3).toList();
    private final List<DomainEvent> events = new ArrayList<>();

    DataSetBProgram() {
        partners();
        programAndCohorts();
        inputs();
    }

    UUID program() {
        return program;
    }

    UUID partnership() {
        return partnership;
    }

    UUID lead() {
        return lead;
    }

    List<DomainEvent> events() {
        return List.copyOf(events);
    }

    /** The cohort of a person. */
    UUID cohort(int person) {
        return cohorts.get(person % COHORTS);
    }

    /** The day on which the cohort of a person starts. */
    static LocalDate start(int person) {
        return FIRST_START.plusWeeks(10L * (person % COHORTS));
    }

    private void partners() {
        organisation(lead, "MITIE Group", Sector.FOR_PROFIT);
        organisation(jobCentre, "Jobcentre Plus", Sector.PUBLIC_BODY);
        organisation(accord, "London Employer Accord", Sector.NON_PROFIT);
        sponsors.forEach(sponsor -> organisation(sponsor, "Sponsor " + sponsor, Sector.FOR_PROFIT));
        event(
                EventType.PARTNERSHIP_ACTIVATED,
                new PartnershipState(
                        partnership,
                        1,
                        RECORDED,
                        RECORDED,
                        "ACTIVE",
                        "The Real Apprentice",
                        "Work for those shut out of it",
                        FIRST_START,
                        null,
                        new PartnershipState.Agreement(AgreementKind.MOU, null, null),
                        List.of(),
                        Stream.concat(Stream.of(lead, jobCentre, accord), sponsors.stream())
                                .map(this::member)
                                .toList(),
                        FIRST_START));
    }

    private PartnershipState.Member member(UUID organisation) {
        PartnershipRole role = organisation.equals(lead) ? PartnershipRole.LEAD : PartnershipRole.CONVENOR;
        return new PartnershipState.Member(UUID.randomUUID(), organisation, role, FIRST_START, null);
    }

    private void organisation(UUID id, String name, Sector sector) {
        event(
                EventType.ORGANISATION_ACTIVATED,
                new OrganisationState(
                        id, 1, RECORDED, RECORDED, "ACTIVE", name, name, sector, false, List.of(), null, "GB", null,
                        null));
    }

    private void programAndCohorts() {
        event(
                EventType.PROGRAM_ACTIVATED,
                new ProgramState(
                        program,
                        1,
                        RECORDED,
                        RECORDED,
                        "ACTIVE",
                        "MODEL-" + program,
                        ProgramKind.STANDARD,
                        partnership,
                        List.of(),
                        "The Real Apprentice, modelled",
                        "Ten weeks",
                        null,
                        List.of(),
                        List.of(),
                        FIRST_START,
                        null,
                        "GBP",
                        List.of()));
        for (int cohort = 0; cohort < COHORTS; cohort++) {
            event(
                    EventType.COHORT_COMPLETED,
                    new CohortState(
                            cohorts.get(cohort),
                            1,
                            RECORDED,
                            RECORDED,
                            "COMPLETED",
                            program,
                            1,
                            "Intake " + (cohort + 1),
                            "London",
                            start(cohort),
                            start(cohort).plusWeeks(10),
                            25));
        }
    }

    private void inputs() {
        contribution(lead, ContributionKind.CASH, 6_000_000, null);
        contribution(lead, ContributionKind.MANAGEMENT_COST, 4_500_000, null);
        contribution(lead, ContributionKind.IN_KIND, 3_000_000, null);
        contribution(jobCentre, ContributionKind.CASH, 4_000_000, lead);
        contribution(accord, ContributionKind.CASH, 1_500_000, lead);
        sponsors.forEach(sponsor -> contribution(sponsor, ContributionKind.CASH, 1_000_000, lead));
        event(
                EventType.TIME_COST_RATE_DECLARED,
                new TimeCostRateState(
                        UUID.randomUUID(),
                        1,
                        RECORDED,
                        RECORDED,
                        lead,
                        FIRST_START,
                        null,
                        new Money(2_500, "GBP"),
                        "Payroll"));
        for (int day = 0; day < 400; day++) {
            events.add(Events.volunteerHours(
                    UUID.randomUUID(),
                    1,
                    "APPROVED",
                    program,
                    lead,
                    "volunteer-" + day % 118,
                    FIRST_START.plusDays(day),
                    32,
                    null));
        }
    }

    private void contribution(UUID organisation, ContributionKind kind, long amount, @Nullable UUID leveragedBy) {
        event(
                EventType.CONTRIBUTION_RECEIVED,
                new ContributionState(
                        UUID.randomUUID(),
                        1,
                        RECORDED,
                        RECORDED,
                        "RECEIVED",
                        organisation,
                        program,
                        null,
                        kind,
                        Motive.COMMUNITY_INVESTMENT,
                        new Money(amount, "GBP"),
                        ValuationMethod.FACE_VALUE,
                        FIRST_START,
                        leveragedBy));
    }

    private void event(EventType type, AggregateState state) {
        events.add(new DomainEvent(type, state.id(), RECORDED, List.of("status"), state));
    }
}
