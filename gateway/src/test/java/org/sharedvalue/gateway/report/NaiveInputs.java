package org.sharedvalue.gateway.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.outcomes.EnrolmentState;
import org.sharedvalue.contracts.outcomes.OutcomeState;
import org.sharedvalue.contracts.outcomes.SustainmentCheckState;
import org.sharedvalue.contracts.program.ContributionState;
import org.sharedvalue.contracts.program.EmployerDeclarationState;
import org.sharedvalue.contracts.program.TargetState;
import org.sharedvalue.contracts.program.TimeCostRateState;
import org.sharedvalue.contracts.program.VolunteerContributionState;
import org.sharedvalue.contracts.vocabulary.DeclarationKind;
import org.sharedvalue.contracts.vocabulary.EmployerLink;
import org.sharedvalue.contracts.vocabulary.TimeBasis;

/** The inputs and business figures of one program, added up record by record: what a report must come to. */
public final class NaiveInputs {

    private final Map<UUID, AggregateState> newest = new HashMap<>();
    private final LocalDate cutOff;

    public NaiveInputs(Collection<DomainEvent> events, LocalDate cutOff) {
        this.cutOff = cutOff;
        events.forEach(event -> newest.merge(
                event.state().id(), event.state(), (one, other) -> one.version() < other.version() ? other : one));
    }

    /** What figures come to, by place in the report; null for what has no value. */
    public Map<String, @Nullable String> figures() {
        Map<String, @Nullable String> figures = new TreeMap<>();
        Predicate<LocalDate> counts = day -> !day.isAfter(cutOff);
        figures.put("F13.hours", hours(quarters(counts)));
        figures.put(
                "F13.mentorHours",
                hours(approved(counts)
                        .filter(each -> each.attendees() != null)
                        .mapToLong(each -> (long) each.hours().quarters() * each.attendees())
                        .sum()));
        figures.put(
                "F13.volunteers",
                String.valueOf(approved(counts)
                        .map(each -> List.of(each.employerOrganisationId(), each.volunteerRef()))
                        .distinct()
                        .count()));
        boolean unknown = paid(counts).findAny().isPresent()
                && paid(counts).allMatch(each -> rate(each).isEmpty());
        figures.put("F14", unknown ? null : String.valueOf(timeValue(counts, null)));
        figures.put("F15", String.valueOf(input(counts, null)));
        for (UUID organisation : organisations()) {
            leverage(figures, organisation, counts);
            business(figures, organisation);
        }
        aims(figures);
        return figures;
    }

    private void leverage(Map<String, @Nullable String> figures, UUID organisation, Predicate<LocalDate> counts) {
        long leveraged = received(counts)
                .filter(each -> organisation.equals(each.leveragedByOrganisationId()))
                .mapToLong(each -> each.amount().amount())
                .sum();
        long own = input(counts, organisation);
        if (leveraged + own > 0
                || paid(counts).anyMatch(each -> each.employerOrganisationId().equals(organisation))) {
            figures.put("F17 " + organisation, own == 0 ? null : ratio(leveraged, own));
        }
    }

    private void business(Map<String, @Nullable String> figures, UUID employer) {
        List<OutcomeState> hires = all(OutcomeState.class)
                .filter(job -> job.employment() != null
                        && job.employment().employerLink() != EmployerLink.OUTSIDE
                        && employer.equals(job.employment().employerOrganisationId()))
                .toList();
        List<OutcomeState> started =
                hires.stream().filter(job -> !job.occurredOn().isAfter(cutOff)).toList();
        List<SustainmentCheckState> due = all(SustainmentCheckState.class)
                .filter(check -> hires.stream().anyMatch(job -> job.id().equals(check.jobStartOutcomeId()))
                        && !check.windowEndsOn().isAfter(cutOff))
                .toList();
        if (!started.isEmpty()) {
            long kept = due.stream()
                    .filter(check -> check.status().equals("SUSTAINED") && Boolean.TRUE.equals(check.sameEmployer()))
                    .count();
            figures.put(
                    "F19 " + employer,
                    declared(employer, DeclarationKind.BASELINE_RETENTION_26, cutOff)
                            .filter(baseline -> !due.isEmpty())
                            .map(baseline -> BigDecimal.valueOf(kept)
                                    .divide(BigDecimal.valueOf(due.size()), 20, RoundingMode.HALF_UP)
                                    .subtract(baseline)
                                    .setScale(4, RoundingMode.HALF_UP)
                                    .toPlainString())
                            .orElse(null));
            List<BigDecimal> costs = started.stream()
                    .flatMap(job -> declared(employer, DeclarationKind.COST_PER_HIRE, job.occurredOn()).stream())
                    .toList();
            figures.put(
                    "F20 " + employer,
                    costs.isEmpty()
                            ? null
                            : costs.stream()
                                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                                    .toPlainString());
        }
        long volunteers = approved(day -> !day.isAfter(cutOff))
                .filter(each -> each.employerOrganisationId().equals(employer))
                .map(VolunteerContributionState::volunteerRef)
                .distinct()
                .count();
        if (volunteers > 0) {
            figures.put(
                    "F21 " + employer,
                    declared(employer, DeclarationKind.WORKFORCE, cutOff)
                            .map(workforce -> ratio(volunteers, workforce.longValueExact()))
                            .orElse(null));
        }
    }

    private void aims(Map<String, @Nullable String> figures) {
        for (String figure : List.of("F15", "F13.hours", "F16.starter", "F1")) {
            all(TargetState.class)
                    .filter(target -> target.figureCode().equals(figure)
                            && !target.periodStart().isAfter(cutOff)
                            && all(TargetState.class)
                                    .noneMatch(other -> target.id().equals(other.supersedesId())))
                    .max(Comparator.comparing(TargetState::periodStart)
                            .thenComparing(target -> target.id().toString()))
                    .ifPresent(target -> figures.put("target " + figure, target.id() + " " + actual(figure, target)));
        }
    }

    private @Nullable String actual(String figure, TargetState target) {
        LocalDate end = target.periodEnd().isBefore(cutOff) ? target.periodEnd() : cutOff;
        Predicate<LocalDate> inPeriod = day -> !day.isAfter(end) && !day.isBefore(target.periodStart());
        Predicate<LocalDate> upToEnd = day -> !day.isAfter(end);
        return switch (figure) {
            case "F15" -> String.valueOf(input(inPeriod, null));
            case "F13.hours" -> hours(quarters(inPeriod));
            case "F1" -> String.valueOf(starters(inPeriod));
            default -> {
                long starters = starters(upToEnd);
                long input = input(upToEnd, null);
                yield starters == 0 || input == 0
                        ? null
                        : BigDecimal.valueOf(input)
                                .divide(BigDecimal.valueOf(starters), 0, RoundingMode.HALF_UP)
                                .toPlainString();
            }
        };
    }

    private long starters(Predicate<LocalDate> counts) {
        return all(EnrolmentState.class)
                .filter(each -> each.startedOn() != null && counts.test(each.startedOn()))
                .count();
    }

    private long input(Predicate<LocalDate> counts, @Nullable UUID organisation) {
        return received(counts)
                        .filter(each -> organisation == null || organisation.equals(each.organisationId()))
                        .mapToLong(each -> each.amount().amount())
                        .sum()
                + timeValue(counts, organisation);
    }

    private long timeValue(Predicate<LocalDate> counts, @Nullable UUID employer) {
        return paid(counts)
                .filter(each -> employer == null || employer.equals(each.employerOrganisationId()))
                .flatMap(each -> rate(each).stream()
                        .map(rate -> BigDecimal.valueOf(rate.amount().amount())
                                .multiply(BigDecimal.valueOf(each.hours().quarters()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(4), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private Optional<TimeCostRateState> rate(VolunteerContributionState hours) {
        return all(TimeCostRateState.class)
                .filter(rate -> rate.employerOrganisationId().equals(hours.employerOrganisationId())
                        && covers(rate.from(), rate.to(), hours.workedOn()))
                .findFirst();
    }

    private Optional<BigDecimal> declared(UUID employer, DeclarationKind kind, LocalDate day) {
        return all(EmployerDeclarationState.class)
                .filter(each -> each.organisationId().equals(employer)
                        && each.kind() == kind
                        && covers(each.from(), each.to(), day))
                .map(each -> each.value().number())
                .findFirst();
    }

    private static boolean covers(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    private long quarters(Predicate<LocalDate> counts) {
        return approved(counts).mapToLong(each -> each.hours().quarters()).sum();
    }

    private Stream<VolunteerContributionState> approved(Predicate<LocalDate> counts) {
        return all(VolunteerContributionState.class)
                .filter(each -> each.status().equals("APPROVED") && counts.test(each.workedOn()));
    }

    private Stream<VolunteerContributionState> paid(Predicate<LocalDate> counts) {
        return approved(counts).filter(each -> each.timeBasis() == TimeBasis.PAID_WORK_TIME);
    }

    private Stream<ContributionState> received(Predicate<LocalDate> counts) {
        return all(ContributionState.class)
                .filter(each -> List.of("RECEIVED", "VERIFIED").contains(each.status())
                        && each.receivedOn() != null
                        && counts.test(each.receivedOn()));
    }

    private Set<UUID> organisations() {
        Set<UUID> organisations = new TreeSet<>();
        all(ContributionState.class).forEach(each -> organisations.add(each.organisationId()));
        all(VolunteerContributionState.class).forEach(each -> organisations.add(each.employerOrganisationId()));
        return organisations;
    }

    private static String ratio(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String hours(long quarters) {
        return BigDecimal.valueOf(quarters)
                .divide(BigDecimal.valueOf(4))
                .stripTrailingZeros()
                .toPlainString();
    }

    private <T extends AggregateState> Stream<T> all(Class<T> type) {
        return newest.values().stream().filter(type::isInstance).map(type::cast);
    }
}
