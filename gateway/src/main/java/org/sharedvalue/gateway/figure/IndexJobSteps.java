package org.sharedvalue.gateway.figure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sharedvalue.gateway.projection.CheckRow;
import org.sharedvalue.gateway.projection.OutcomeRow;

/** What the index job of an enrolment adds: partner hire, and what its checks say about how it holds. */
final class IndexJobSteps {

    private static final Set<String> PARTNERS = Set.of("LEAD_PARTNER", "OTHER_PARTNER");

    private final StepSum sum;
    private final OutcomeRow job;
    private final List<CheckRow> checks;

    private IndexJobSteps(StepSum sum, OutcomeRow job, List<CheckRow> checks) {
        this.sum = sum;
        this.job = job;
        this.checks = checks;
    }

    static void add(StepSum sum, OutcomeRow job, List<CheckRow> checks) {
        IndexJobSteps steps = new IndexJobSteps(sum, job, checks);
        steps.addPartnerHire();
        steps.addMilestone(
                13, Metric.DUE_13, Metric.SUSTAINED_13, Metric.NOT_SUSTAINED_13, Metric.VERIFIED_SUSTAINED_13);
        steps.addMilestone(
                26, Metric.DUE_26, Metric.SUSTAINED_26, Metric.NOT_SUSTAINED_26, Metric.VERIFIED_SUSTAINED_26);
        steps.addMilestone(
                52, Metric.DUE_52, Metric.SUSTAINED_52, Metric.NOT_SUSTAINED_52, Metric.VERIFIED_SUSTAINED_52);
        steps.addSameEmployer();
    }

    private void addPartnerHire() {
        if (isPartnerHire()) {
            UUID employer = employer();
            sum.add(new Step(Metric.PARTNER_HIRES, employer, job.occurredOn(), 1));
            if (LiveOutcomes.isVerified(job)) {
                sum.add(new Step(Metric.VERIFIED_PARTNER_HIRES, employer, job.occurredOn(), 1));
            }
        }
    }

    private boolean isPartnerHire() {
        return job.employerLink() != null && PARTNERS.contains(job.employerLink());
    }

    private UUID employer() {
        return job.employerId() == null ? CellKey.NO_ORGANISATION : job.employerId();
    }

    private void addMilestone(int weeks, Metric due, Metric sustained, Metric notSustained, Metric verified) {
        checkAt(weeks).ifPresent(check -> {
            LocalDate day = check.windowEndsOn();
            sum.add(due, day, 1);
            switch (check.status()) {
                case "SUSTAINED" -> addWithVerified(sustained, verified, day);
                case "NOT_SUSTAINED" -> sum.add(notSustained, day, 1);
                default -> {}
            }
        });
    }

    private void addSameEmployer() {
        if (isPartnerHire()) {
            checkAt(26).ifPresent(check -> {
                sum.add(new Step(Metric.PARTNER_DUE_26, employer(), check.windowEndsOn(), 1));
                if (isSameEmployer(check)) {
                    sum.add(new Step(Metric.PARTNER_SAME_EMPLOYER_26, employer(), check.windowEndsOn(), 1));
                }
            });
        }
        checkAt(26)
                .filter(IndexJobSteps::isSameEmployer)
                .ifPresent(check -> addWithVerified(
                        Metric.SAME_EMPLOYER_26, Metric.VERIFIED_SAME_EMPLOYER_26, check.windowEndsOn()));
    }

    private static boolean isSameEmployer(CheckRow check) {
        return check.status().equals("SUSTAINED") && Boolean.TRUE.equals(check.sameEmployer());
    }

    private void addWithVerified(Metric metric, Metric verified, LocalDate day) {
        sum.add(metric, day, 1);
        if (LiveOutcomes.isVerified(job)) {
            sum.add(verified, day, 1);
        }
    }

    /** The check of this job at a milestone; should two be open for a moment, the newer one. */
    private Optional<CheckRow> checkAt(int weeks) {
        return checks.stream()
                .filter(check -> check.jobStartOutcomeId().equals(job.id()))
                .filter(check -> check.milestoneWeeks() == weeks)
                .filter(check -> !check.status().equals("CANCELLED"))
                .max(Comparator.comparing(check -> check.id().toString()));
    }
}
