package org.sharedvalue.gateway.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.gateway.projection.EnrolmentRecord;
import org.sharedvalue.gateway.projection.EnrolmentRow;
import org.sharedvalue.gateway.projection.OutcomeRow;

/** What one enrolment adds to each metric, from which day. */
final class EnrolmentSteps {

    private static final Set<String> STARTED = Set.of("ACTIVE", "COMPLETED", "LEFT_EARLY");

    private final StepSum sum = new StepSum();
    private final LiveOutcomes outcomes;

    private EnrolmentSteps(LiveOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    static List<Step> of(EnrolmentRecord record) {
        EnrolmentRow enrolment = record.enrolment();
        if (isVoided(enrolment)) {
            return List.of();
        }
        EnrolmentSteps steps = new EnrolmentSteps(new LiveOutcomes(record.outcomes()));
        steps.sum.add(Metric.ENROLMENTS, Step.ALWAYS, 1);
        LocalDate startedOn = startOf(enrolment);
        if (startedOn != null) {
            steps.addStarter(record, startedOn);
        }
        return steps.sum.steps();
    }

    static boolean isVoided(EnrolmentRow enrolment) {
        return enrolment.status().equals("VOIDED");
    }

    /** The day from which it counts as a starter; null while it does not. */
    static @Nullable LocalDate startOf(EnrolmentRow enrolment) {
        return STARTED.contains(enrolment.status()) ? enrolment.startedOn() : null;
    }

    private void addStarter(EnrolmentRecord record, LocalDate startedOn) {
        sum.add(Metric.STARTERS, startedOn, 1);
        LocalDate any = Step.ALWAYS;
        addFirst(Metric.STARTERS_WITH_OFFER, LiveOutcomes::isOffer, any);
        addQuality(Metric.OFFERS, Metric.VERIFIED_OFFERS, LiveOutcomes::isOffer, any);
        addFirst(Metric.STARTERS_WITH_JOB_START, OutcomeType::isJobStart, any);
        addQuality(Metric.JOB_STARTS, Metric.VERIFIED_JOB_STARTS, OutcomeType::isJobStart, any);
        outcomes.indexJob().ifPresent(job -> IndexJobSteps.add(sum, job, record.checks()));
        AttendanceSteps.add(sum, record, startedOn);
        LocalDate endedOn = record.enrolment().endedOn();
        if (endedOn == null) {
            return;
        }
        switch (record.enrolment().status()) {
            case "COMPLETED" -> addCompleter(endedOn);
            case "LEFT_EARLY" -> sum.add(Metric.LEAVERS, endedOn, 1);
            default -> {}
        }
    }

    private void addCompleter(LocalDate endedOn) {
        sum.add(Metric.COMPLETERS, endedOn, 1);
        addFirst(Metric.COMPLETERS_WITH_OFFER, LiveOutcomes::isOffer, endedOn);
        addQuality(Metric.OFFERS_OF_COMPLETERS, Metric.VERIFIED_OFFERS_OF_COMPLETERS, LiveOutcomes::isOffer, endedOn);
        addFirst(Metric.COMPLETERS_WITH_JOB_START, OutcomeType::isJobStart, endedOn);
        addQuality(
                Metric.JOB_STARTS_OF_COMPLETERS,
                Metric.VERIFIED_JOB_STARTS_OF_COMPLETERS,
                OutcomeType::isJobStart,
                endedOn);
        addFirst(Metric.COMPLETERS_POSITIVE, OutcomeType::isPositiveDestination, endedOn);
        addQuality(
                Metric.POSITIVES_OF_COMPLETERS,
                Metric.VERIFIED_POSITIVES_OF_COMPLETERS,
                OutcomeType::isPositiveDestination,
                endedOn);
        addNegative(endedOn);
    }

    /** Counts the enrolment once, from the first outcome of these types but not before a day. */
    private void addFirst(Metric metric, Predicate<OutcomeType> types, LocalDate notBefore) {
        outcomes.firstDayOf(types).ifPresent(day -> sum.add(metric, later(day, notBefore), 1));
    }

    /** Counts every outcome of these types, and the verified ones among them. */
    private void addQuality(Metric all, Metric verified, Predicate<OutcomeType> types, LocalDate notBefore) {
        for (OutcomeRow outcome : outcomes.of(types)) {
            LocalDate day = later(outcome.occurredOn(), notBefore);
            sum.add(all, day, 1);
            if (LiveOutcomes.isVerified(outcome)) {
                sum.add(verified, day, 1);
            }
        }
    }

    /** Known negative until a positive destination comes; after one, a negative statement changes nothing. */
    private void addNegative(LocalDate endedOn) {
        Optional<LocalDate> negative =
                outcomes.firstDayOf(LiveOutcomes::isKnownNegative).map(day -> later(day, endedOn));
        Optional<LocalDate> positive =
                outcomes.firstDayOf(OutcomeType::isPositiveDestination).map(day -> later(day, endedOn));
        if (negative.isEmpty()
                || positive.filter(day -> !day.isAfter(negative.get())).isPresent()) {
            return;
        }
        sum.add(Metric.COMPLETERS_NEGATIVE, negative.get(), 1);
        positive.ifPresent(day -> sum.add(Metric.COMPLETERS_NEGATIVE, day, -1));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
