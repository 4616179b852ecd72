package org.sharedvalue.gateway.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.vocabulary.ContributionKind;
import org.sharedvalue.contracts.vocabulary.DeclarationKind;
import org.sharedvalue.contracts.vocabulary.EmployerLink;
import org.sharedvalue.contracts.vocabulary.Hours;
import org.sharedvalue.contracts.vocabulary.Measure;
import org.sharedvalue.contracts.vocabulary.Money;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.contracts.vocabulary.TargetGroup;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.InputEvents;
import org.sharedvalue.gateway.PartnerEvents;
import org.sharedvalue.gateway.RandomEvents;

/** A random program of three employers: what they put in, whom they hired, what they declare and what is aimed at. */
public final class RandomInputs {

    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 11);
    private static final int DAYS = 300;
    private static final List<String> CONTRIBUTED = List.of("PLEDGED", "RECEIVED", "VERIFIED", "VERIFIED", "REVERSED");
    private static final List<String> WORKED = List.of("SUBMITTED", "APPROVED", "APPROVED", "REJECTED");

    private final Random random;
    private final UUID program;
    private final UUID cohort;
    private final List<UUID> employers;
    private final List<DomainEvent> events = new ArrayList<>();

    public RandomInputs(long seed) {
        random = new Random(seed);
        program = id();
        cohort = id();
        employers = RandomEvents.ids(random, 3);
        UUID partnership = id();
        events.add(PartnerEvents.organisation(employers.get(0), 1, "Lead", Sector.FOR_PROFIT, null));
        events.add(PartnerEvents.organisation(employers.get(1), 1, "Charity", Sector.NON_PROFIT, null));
        events.add(PartnerEvents.organisation(employers.get(2), 1, "Other", Sector.FOR_PROFIT, null));
        events.add(PartnerEvents.partnership(
                partnership,
                1,
                "Partners",
                employers.stream()
                        .map(each -> PartnerEvents.member(each, PartnershipRole.DELIVERY, FIRST_DAY.minusYears(1)))
                        .toList()));
        events.add(Events.program(program, 1, "P-" + program, partnership, "GBP"));
        for (int i = 0; i < 12; i++) {
            contribution();
            hours();
            hours();
            hire();
        }
        declare();
        aim();
    }

    private void contribution() {
        UUID leveraged = random.nextInt(3) == 0 ? null : any(employers);
        events.add(InputEvents.contribution(
                id(),
                1,
                any(CONTRIBUTED),
                program,
                any(employers),
                any(Arrays.asList(ContributionKind.values())),
                1 + random.nextInt(1_000_000),
                day(),
                leveraged));
    }

    private void hours() {
        events.add(Events.volunteerHours(
                id(),
                1,
                any(WORKED),
                program,
                any(employers),
                "volunteer-" + random.nextInt(4),
                day(),
                1 + random.nextInt(32),
                random.nextBoolean() ? null : random.nextInt(5)));
    }

    private void hire() {
        UUID enrolment = id();
        UUID job = id();
        LocalDate started = day();
        events.add(Events.enrolment(
                enrolment, 1, "ACTIVE", id(), program, cohort, List.of(TargetGroup.HOMELESS), started, null));
        events.add(Events.outcome(
                job,
                1,
                "REPORTED",
                enrolment,
                program,
                OutcomeType.JOB_START,
                started,
                any(List.of(EmployerLink.LEAD_PARTNER, EmployerLink.OTHER_PARTNER, EmployerLink.OUTSIDE)),
                random.nextInt(5) == 0 ? null : any(employers)));
        events.add(Events.check(
                id(),
                1,
                any(List.of("SUSTAINED", "NOT_SUSTAINED", "UNREACHED")),
                enrolment,
                program,
                job,
                26,
                started,
                random.nextBoolean()));
    }

    /** The first employer declares everything for all days, the second for half of them, the third nothing. */
    private void declare() {
        for (UUID employer : employers.subList(0, 2)) {
            LocalDate turn = employer.equals(employers.get(0)) ? FIRST_DAY : FIRST_DAY.plusDays(DAYS / 2);
            for (int period = 0; period < 2; period++) {
                LocalDate from = turn.plusDays(period * 30L);
                LocalDate to = period == 0 ? from.plusDays(29) : null;
                events.add(InputEvents.rate(id(), employer, from, to, 1 + random.nextInt(4_000)));
                events.add(InputEvents.declaration(
                        id(),
                        employer,
                        DeclarationKind.COST_PER_HIRE,
                        Measure.of(new Money(random.nextInt(500_000), "GBP")),
                        from,
                        to));
                events.add(InputEvents.declaration(
                        id(),
                        employer,
                        DeclarationKind.BASELINE_RETENTION_26,
                        Measure.of(new BigDecimal(random.nextInt(1000)).movePointLeft(3)),
                        from,
                        to));
                events.add(InputEvents.declaration(
                        id(),
                        employer,
                        DeclarationKind.WORKFORCE,
                        Measure.of(BigDecimal.valueOf(1 + random.nextInt(500))),
                        from,
                        to));
            }
        }
    }

    private void aim() {
        for (int i = 0; i < 4; i++) {
            LocalDate from = day();
            LocalDate to = from.plusDays(random.nextInt(100));
            UUID first = id();
            events.add(target(first, null, "F15", pounds(), from, to, null));
            events.add(target(id(), null, "F13.hours", Measure.of(new Hours(1 + random.nextInt(900))), from, to, null));
            events.add(target(id(), null, "F16.starter", pounds(), from, to, null));
            events.add(
                    target(id(), cohort, "F1", Measure.of(BigDecimal.valueOf(1 + random.nextInt(9))), from, to, null));
            if (random.nextBoolean()) {
                events.add(target(id(), null, "F15", pounds(), day(), day().plusYears(1), first));
            }
        }
    }

    private DomainEvent target(
            UUID id, UUID ofCohort, String figure, Measure value, LocalDate from, LocalDate to, UUID supersedes) {
        return InputEvents.target(id, program, ofCohort, figure, value, value, from, to, supersedes);
    }

    private Measure pounds() {
        return Measure.of(new Money(1 + random.nextInt(5_000_000), "GBP"));
    }

    public UUID program() {
        return program;
    }

    public UUID cohort() {
        return cohort;
    }

    public List<DomainEvent> events() {
        return List.copyOf(events);
    }

    /** A day on which inputs may be and the windows of checks may end. */
    public LocalDate anyCutOff() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS + 30 * 7));
    }

    public <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    private UUID id() {
        return RandomEvents.ids(random, 1).get(0);
    }
}
