package org.sharedvalue.gateway.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.ContractJson;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.outcomes.EnrolmentState;
import org.sharedvalue.contracts.outcomes.OutcomeState;
import org.sharedvalue.contracts.outcomes.SustainmentCheckState;
import org.sharedvalue.contracts.vocabulary.OutcomeType;

/**
 * What is said of the people of one program on a day, counted enrolment by enrolment from the newest states, by the words of
 * the domain and nothing of the code under test.
 */
public final class NaivePeople {

    private static final String UNKNOWN = "UNKNOWN";
    private static final Set<OutcomeType> EDUCATION = Set.of(OutcomeType.EDUCATION_START, OutcomeType.TRAINING_START);

    private final Map<UUID, AggregateState> newest = new HashMap<>();
    private final UUID program;
    private final LocalDate cutOff;

    public NaivePeople(Collection<DomainEvent> events, UUID program, LocalDate cutOff) {
        this.program = program;
        this.cutOff = cutOff;
        events.forEach(event -> newest.merge(
                event.state().id(), event.state(), (one, other) -> one.version() < other.version() ? other : one));
    }

    /** All figures, as {@code numerator/denominator} or a count. */
    public Map<String, String> figures() {
        return figures(enrolment -> true);
    }

    /** The figures of each value of a dimension. */
    public Map<String, Map<String, String>> breakdown(String dimension) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        Set<String> values = new TreeSet<>();
        started().forEach(enrolment -> values.addAll(values(enrolment, dimension)));
        values.forEach(value -> rows.put(
                value, figures(enrolment -> values(enrolment, dimension).contains(value))));
        return rows;
    }

    private static List<String> values(EnrolmentState enrolment, String dimension) {
        return switch (dimension) {
            case "cohort" ->
                List.of(
                        enrolment.cohortId() == null
                                ? UNKNOWN
                                : enrolment.cohortId().toString());
            case "ageBand" ->
                List.of(ContractJson.MAPPER.valueToTree(enrolment.ageBand()).textValue());
            case "area" -> List.of(enrolment.area());
            case "month" -> List.of(YearMonth.from(enrolment.startedOn()).toString());
            case "targetGroup" ->
                enrolment.targetGroups().stream().map(Enum::name).toList();
            default -> throw new IllegalArgumentException(dimension);
        };
    }

    private Map<String, String> figures(Predicate<EnrolmentState> which) {
        List<EnrolmentState> starters = started()
                .filter(which)
                .filter(enrolment -> isBy(enrolment.startedOn()))
                .toList();
        List<EnrolmentState> completers = ended(starters, "COMPLETED");
        long completed = completers.size();
        long left = ended(starters, "LEFT_EARLY").size();
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("F1", String.valueOf(starters.size()));
        figures.put("F2.completers", String.valueOf(completed));
        figures.put("F2.leavers", String.valueOf(left));
        figures.put("F2.active", String.valueOf(starters.size() - completed - left));
        put(figures, "F4", completed, completed + left);
        put(figures, "F5", with(completers, this::isOffer), completed);
        put(figures, "F6", with(completers, this::isStart), completed);
        long positive = with(completers, this::isPositive);
        long negative = completers.stream()
                .filter(enrolment -> !has(enrolment, this::isPositive))
                .filter(enrolment -> has(enrolment, outcome -> outcome.type() == OutcomeType.NO_POSITIVE_DESTINATION))
                .count();
        put(figures, "F7", positive, completed);
        put(figures, "F7.upper", completed - negative, completed);
        if (completed > 0) {
            figures.put("F7.negative", String.valueOf(negative));
        }
        putFromEnrolments(figures, which);
        put(
                figures,
                "F5.verified",
                completers.stream()
                        .flatMap(this::live)
                        .filter(this::isOffer)
                        .filter(outcome -> outcome.status().equals("VERIFIED"))
                        .count(),
                completers.stream().flatMap(this::live).filter(this::isOffer).count());
        return figures;
    }

    /** Figures of whoever started, whose steps are the days of outcomes and checks. */
    private void putFromEnrolments(Map<String, String> figures, Predicate<EnrolmentState> which) {
        List<OutcomeState> jobs = started()
                .filter(which)
                .map(this::indexJob)
                .flatMap(Optional::stream)
                .toList();
        long begun = jobs.stream().filter(job -> isBy(job.occurredOn())).count();
        figures.put("F6s.numerator", String.valueOf(begun));
        for (int weeks : List.of(13, 26, 52)) {
            List<SustainmentCheckState> due = jobs.stream()
                    .flatMap(job -> checks(job, weeks))
                    .filter(check ->
                            isBy(check.windowEndsOn()) && !check.status().equals("CANCELLED"))
                    .toList();
            long sustained = of(due, "SUSTAINED");
            long not = of(due, "NOT_SUSTAINED");
            String code = "F8." + weeks;
            put(figures, code, sustained, due.size());
            put(figures, code + ".knownOnly", sustained, sustained + not);
            put(figures, code + ".response", sustained + not, due.size());
            put(figures, code + ".upper", due.size() - not, due.size());
            if (weeks == 26) {
                put(
                        figures,
                        "F9",
                        due.stream()
                                .filter(check ->
                                        check.status().equals("SUSTAINED") && Boolean.TRUE.equals(check.sameEmployer()))
                                .count(),
                        due.size());
            }
        }
    }

    /** A ratio that has no denominator is no figure. */
    private static void put(Map<String, String> figures, String code, long numerator, long denominator) {
        if (denominator > 0) {
            figures.put(code, numerator + "/" + denominator);
        }
    }

    private static long of(List<SustainmentCheckState> checks, String status) {
        return checks.stream().filter(check -> check.status().equals(status)).count();
    }

    private Stream<EnrolmentState> started() {
        return all(EnrolmentState.class)
                .filter(enrolment -> enrolment.programId().equals(program) && enrolment.startedOn() != null)
                .filter(enrolment -> Set.of("ACTIVE", "COMPLETED", "LEFT_EARLY").contains(enrolment.status()));
    }

    private List<EnrolmentState> ended(List<EnrolmentState> starters, String status) {
        return starters.stream()
                .filter(enrolment -> enrolment.status().equals(status) && isBy(enrolment.endedOn()))
                .toList();
    }

    private boolean isBy(LocalDate day) {
        return !day.isAfter(cutOff);
    }

    private long with(List<EnrolmentState> enrolments, Predicate<OutcomeState> which) {
        return enrolments.stream().filter(enrolment -> has(enrolment, which)).count();
    }

    private boolean has(EnrolmentState enrolment, Predicate<OutcomeState> which) {
        return live(enrolment).anyMatch(which);
    }

    private boolean isOffer(OutcomeState outcome) {
        return outcome.type() == OutcomeType.JOB_OFFER;
    }

    private boolean isStart(OutcomeState outcome) {
        return outcome.type().isJobStart();
    }

    private boolean isPositive(OutcomeState outcome) {
        return isStart(outcome) || EDUCATION.contains(outcome.type());
    }

    /** The outcomes of an enrolment that count on the day. */
    private Stream<OutcomeState> live(EnrolmentState enrolment) {
        return recorded(enrolment).filter(outcome -> isBy(outcome.occurredOn()));
    }

    private Stream<OutcomeState> recorded(EnrolmentState enrolment) {
        return all(OutcomeState.class)
                .filter(outcome -> outcome.enrolmentId().equals(enrolment.id())
                        && Set.of("REPORTED", "VERIFIED").contains(outcome.status()));
    }

    private Optional<OutcomeState> indexJob(EnrolmentState enrolment) {
        return recorded(enrolment)
                .filter(this::isStart)
                .min(Comparator.comparing(OutcomeState::occurredOn)
                        .thenComparing(outcome -> outcome.id().toString()));
    }

    private Stream<SustainmentCheckState> checks(OutcomeState job, int weeks) {
        return all(SustainmentCheckState.class)
                .filter(check -> check.jobStartOutcomeId().equals(job.id()) && check.milestoneWeeks() == weeks);
    }

    private <T extends AggregateState> Stream<T> all(Class<T> type) {
        return newest.values().stream().filter(type::isInstance).map(type::cast);
    }
}
