package org.sharedvalue.gateway.report.catalogue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.sharedvalue.contracts.vocabulary.AttendanceMark;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.cells.Basis;
import org.sharedvalue.gateway.report.cells.Term;

/** The way from one side of a figure back to the records that count in it. */
public sealed interface Trace {

    /** The sum that this side comes to, where it is a count of enrolments or people. */
    Optional<Term> counted();

    /**
     * The enrolments in a term, with what put them there.
     *
     * @param term the enrolments
     * @param outcomes types of outcome that belong to the side
     * @param milestoneWeeks milestone of the checks that belong to it, or 0
     * @param marks attendance that belongs to it
     * @param named whether an enrolment whose employer nobody named is left out
     */
    record Enrolments(
            Term term, Set<OutcomeType> outcomes, int milestoneWeeks, Set<AttendanceMark> marks, boolean named)
            implements Trace {

        public Enrolments {
            outcomes = Set.copyOf(outcomes);
            marks = Set.copyOf(marks);
        }

        @Override
        public Optional<Term> counted() {
            return Optional.of(term);
        }

        Enrolments by(OutcomeType... types) {
            return by(Set.of(types));
        }

        Enrolments by(Set<OutcomeType> types) {
            return new Enrolments(term, types, milestoneWeeks, marks, named);
        }

        Enrolments checkedAt(int weeks) {
            return new Enrolments(term, outcomes, weeks, marks, named);
        }

        /** With rows of attendance that say one of these, or any if there are none. */
        Enrolments marked(AttendanceMark... some) {
            return new Enrolments(
                    term,
                    outcomes,
                    milestoneWeeks,
                    some.length == 0 ? EnumSet.allOf(AttendanceMark.class) : Set.of(some),
                    named);
        }

        /** Without those whose employer nobody named: they belong to no organisation's row. */
        Enrolments withNamedEmployers() {
            return new Enrolments(term, outcomes, milestoneWeeks, marks, true);
        }
    }

    /** The first enrolment that each participant started. */
    record FirstEnrolments() implements Trace {

        @Override
        public Optional<Term> counted() {
            return Optional.of(Term.of(Metric.PARTICIPANTS));
        }
    }

    /**
     * Contributions and volunteer hours.
     *
     * @param contributions which contributions
     * @param hours which approved hours
     */
    record Inputs(Contributions contributions, VolunteerHours hours) implements Trace {

        @Override
        public Optional<Term> counted() {
            return Optional.empty();
        }
    }

    /**
     * What organisations declared about themselves and a figure rests on: a baseline, a cost, a workforce, a rate.
     *
     * @param used ids of those that the figure was computed with
     */
    record Declarations(Function<Basis, Set<UUID>> used) implements Trace {

        @Override
        public Optional<Term> counted() {
            return Optional.empty();
        }
    }

    /** The recognitions that count. */
    record Recognitions() implements Trace {
        @Override
        public Optional<Term> counted() {
            return Optional.empty();
        }
    }

    /** The testimonials that count. */
    record Testimonials() implements Trace {
        @Override
        public Optional<Term> counted() {
            return Optional.empty();
        }
    }

    /** Which received contributions belong to a side. */
    enum Contributions {
        NONE,
        ALL,
        /** Those that some organisation's involvement brought in. */
        LEVERAGED
    }

    /** Which approved volunteer hours belong to a side. */
    enum VolunteerHours {
        NONE,
        ALL,
        /** Those with a number of attendees. */
        ATTENDED,
        /** Those in paid time that have a rate on the day. */
        VALUED
    }

    /** The enrolments that count in a metric or several. */
    static Enrolments enrolments(Metric... metrics) {
        return new Enrolments(Term.of(metrics), Set.of(), 0, Set.of(), false);
    }

    /** The enrolments of a term. */
    static Enrolments enrolments(Term term) {
        return new Enrolments(term, Set.of(), 0, Set.of(), false);
    }
}
