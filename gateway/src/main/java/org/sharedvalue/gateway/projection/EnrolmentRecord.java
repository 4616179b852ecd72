package org.sharedvalue.gateway.projection;

import java.util.List;

/**
 * An enrolment with everything under it that figures come from.
 *
 * @param enrolment the enrolment
 * @param outcomes its outcomes, live or not
 * @param checks its sustainment checks, whatever their status
 */
public record EnrolmentRecord(EnrolmentRow enrolment, List<OutcomeRow> outcomes, List<CheckRow> checks) {

    public EnrolmentRecord {
        outcomes = List.copyOf(outcomes);
        checks = List.copyOf(checks);
    }
}
