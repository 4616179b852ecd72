package org.sharedvalue.gateway.report;

import static org.sharedvalue.gateway.figure.Metric.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.gateway.report.cells.Basis;
import org.sharedvalue.gateway.report.cells.CellSums;
import org.sharedvalue.gateway.report.cells.PaidTime;
import org.sharedvalue.gateway.report.cells.TimeCostRate;
import org.sharedvalue.gateway.report.cells.TimeValue;

/** The golden case's synthetic population, as the sums that its cells come to after every window. */
public final class DataSetB {

    public static final UUID LEAD = new UUID(1, 1);
    public static final UUID JOB_CENTRE = new UUID(1, 2);
    public static final UUID ACCORD = new UUID(1, 3);
    public static final List<UUID> SPONSORS = List.of(new UUID(1, 4), new UUID(1, 5), new UUID(1, 6));

    private DataSetB() {}

    /** The sums, to which a test may add. */
    public static CellSums.Builder sums() {
        CellSums.Builder sums = new CellSums.Builder()
                .add(ENROLMENTS, 291)
                .add(STARTERS, 291)
                .add(PARTICIPANTS, 291)
                .add(COMPLETERS, 198)
                .add(LEAVERS, 93)
                .add(COMPLETERS_WITH_OFFER, 144)
                .add(STARTERS_WITH_OFFER, 150)
                .add(OFFERS_OF_COMPLETERS, 144)
                .add(VERIFIED_OFFERS_OF_COMPLETERS, 117)
                .add(COMPLETERS_WITH_JOB_START, 146)
                .add(STARTERS_WITH_JOB_START, 146)
                .add(COMPLETERS_POSITIVE, 163)
                .add(COMPLETERS_NEGATIVE, 18)
                .add(DUE_13, 146)
                .add(SUSTAINED_13, 124)
                .add(NOT_SUSTAINED_13, 13)
                .add(DUE_26, 146)
                .add(SUSTAINED_26, 104)
                .add(NOT_SUSTAINED_26, 26)
                .add(SAME_EMPLOYER_26, 88)
                .add(DUE_52, 146)
                .add(PARTNER_HIRES, 98);
        return inputs(sums);
    }

    private static CellSums.Builder inputs(CellSums.Builder sums) {
        sums.add(CASH, LEAD, 6_000_000)
                .add(MANAGEMENT_COST, LEAD, 4_500_000)
                .add(IN_KIND, LEAD, 3_000_000)
                .add(PAID_QUARTERS, LEAD, 3_200 * 4)
                .add(VOLUNTEERS, LEAD, 118)
                .add(LEVERAGED, LEAD, 8_500_000)
                .add(CASH, JOB_CENTRE, 4_000_000)
                .add(CASH, ACCORD, 1_500_000);
        SPONSORS.forEach(sponsor -> sums.add(CASH, sponsor, 1_000_000));
        return sums;
    }

    /** 3 200 paid hours at 25.00. */
    public static TimeValue time() {
        return TimeValue.of(
                List.of(new PaidTime(LEAD, LocalDate.of(2010, 3, 1), 3_200 * 4)),
                List.of(new TimeCostRate(new UUID(2, 1), LEAD, LocalDate.of(2010, 1, 1), null, 2_500, "GBP")));
    }

    /** The whole program. */
    public static Basis basis() {
        return new Basis(sums().build(), time(), "GBP");
    }
}
