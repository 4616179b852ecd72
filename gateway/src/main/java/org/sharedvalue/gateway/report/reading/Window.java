package org.sharedvalue.gateway.report.reading;

import java.time.LocalDate;
import org.sharedvalue.gateway.figure.Step;
import org.sharedvalue.gateway.report.source.Target;

/**
 * The days whose steps are added up, both ends included.
 *
 * @param from first day; steps that hold at every date count from any
 * @param to last day
 */
record Window(LocalDate from, LocalDate to) {

    /** Everything up to a day. */
    static Window upTo(LocalDate day) {
        return new Window(Step.ALWAYS, day);
    }

    /** What a figure is held against its target by: its period where it adds up, else everything up to the end of it. */
    static Window of(Target target, boolean additive, LocalDate cutOff) {
        LocalDate end = target.periodEnd().isBefore(cutOff) ? target.periodEnd() : cutOff;
        return additive ? new Window(target.periodStart(), end) : upTo(end);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
