package org.sharedvalue.program.timecostrate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sharedvalue.records.Filter;
import org.sharedvalue.records.Records;
import org.sharedvalue.records.Ways;
import org.sharedvalue.records.WriteStep;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.json.Scalars;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** All time-cost rates. */
@ApplicationScoped
public class TimeCostRates extends Records<TimeCostRate> {

    private static final LocalDate FAR_FUTURE = LocalDate.of(9999, 12, 31);

    TimeCostRates() {
        super(
                TimeCostRate.class,
                new TimeCostRateEvents(),
                List.of(new Filter("organisationId", "e.employerOrganisationId = :organisationId", Scalars::uuid)));
    }

    @Override
    protected Ways visibleTo(Standing caller) {
        return Ways.throughOwn("e.employerOrganisationId", caller.own());
    }

    /** What an employer's hours cost is its own affair. */
    @Override
    protected boolean mayWrite(TimeCostRate rate, WriteStep step, Standing caller) {
        return caller.actsFor(rate.employerOrganisationId());
    }

    @Override
    protected Map<String, ProblemCode> constraintCodes() {
        return Map.of("time_cost_rate_no_overlap", ProblemCode.INTERVAL_OVERLAP);
    }

    /** Refuses an employer that is not the caller, before anything is said about its rates. */
    void requireOwn(TimeCostRateRequest wanted) {
        if (!caller().isAdmin() && !caller().actsFor(wanted.employerOrganisationId())) {
            throw notAllowed();
        }
    }

    /** Refuses a period that shares a day with another rate of the employer; the constraint sees what this cannot. */
    void requireNoOverlap(UUID id, TimeCostRateRequest wanted) {
        long overlapping = count(
                "from TimeCostRate e where e.employerOrganisationId = ?1 and e.id <> ?2 and e.from <= ?3"
                        + " and (e.to is null or e.to >= ?4)",
                wanted.employerOrganisationId(),
                id,
                wanted.to() == null ? FAR_FUTURE : wanted.to(),
                wanted.from());
        if (overlapping > 0) {
            throw new ProblemException(
                    ProblemCode.INTERVAL_OVERLAP, "The employer has a rate on one of these days already.");
        }
    }
}
