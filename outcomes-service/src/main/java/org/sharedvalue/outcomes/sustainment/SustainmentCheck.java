package org.sharedvalue.outcomes.sustainment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.CheckMethod;
import org.sharedvalue.records.PartnershipRow;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** A scheduled test that a started job still holds after some weeks. Whether it is due follows from the date. */
@Entity
public class SustainmentCheck extends VersionedRecord implements PartnershipRow {

    private static final int WINDOW_DAYS = 28;

    @Enumerated(EnumType.STRING)
    private CheckStatus status = CheckStatus.SCHEDULED;

    @Column(updatable = false)
    private UUID enrolmentId;

    @Column(updatable = false)
    private UUID programId;

    @Column(updatable = false)
    private UUID partnershipId;

    @Column(updatable = false)
    private UUID jobStartOutcomeId;

    @Column(updatable = false)
    private boolean selfEmployment;

    @Column(updatable = false)
    private int milestoneWeeks;

    @Column(updatable = false)
    private LocalDate dueOn;

    @Column(updatable = false)
    private LocalDate windowEndsOn;

    @Column
    private @Nullable Boolean sameEmployer;

    @Enumerated(EnumType.STRING)
    private @Nullable CheckMethod method;

    /** For Hibernate. */
    protected SustainmentCheck() {}

    /** The check of a job at a milestone. */
    SustainmentCheck(IndexJob job, int milestoneWeeks) {
        this.enrolmentId = job.enrolmentId();
        this.programId = job.programId();
        this.partnershipId = job.partnershipId();
        this.jobStartOutcomeId = job.outcomeId();
        this.selfEmployment = job.selfEmployment();
        this.milestoneWeeks = milestoneWeeks;
        this.dueOn = job.startedOn().plusWeeks(milestoneWeeks);
        this.windowEndsOn = dueOn.plusDays(WINDOW_DAYS);
    }

    /** Moves it along its chart, or refuses; the checks of the same job must not say the opposite. */
    void move(SustainmentCheckTransition wish, LocalDate today, Collection<SustainmentCheck> others) {
        CheckStatus to = wish.to();
        status.requireNext(to);
        LocalDate on = wish.on() == null ? today : wish.on();
        refuseUnless(!on.isAfter(today), "/on", ProblemCode.DATE_IN_FUTURE, "'on' lies in the future.");
        if (to.isResult()) {
            refuseUnless(
                    !on.isBefore(dueOn),
                    "/on",
                    ProblemCode.DATES_OUT_OF_ORDER,
                    "The check is due on " + dueOn + "; there is no result before.");
            requireSupported(to, others);
            describe(wish.sameEmployer(), wish.method());
        } else {
            requireAbsent(wish.sameEmployer(), "/sameEmployer");
            requireAbsent(wish.method(), "/method");
        }
        status = to;
    }

    private void requireSupported(CheckStatus to, Collection<SustainmentCheck> others) {
        boolean contradicted = others.stream()
                .filter(other -> other.jobStartOutcomeId.equals(jobStartOutcomeId))
                .anyMatch(other -> to == CheckStatus.SUSTAINED
                        ? other.status == CheckStatus.NOT_SUSTAINED && other.milestoneWeeks < milestoneWeeks
                        : other.status == CheckStatus.SUSTAINED && other.milestoneWeeks > milestoneWeeks);
        if (contradicted) {
            throw new ProblemException(
                    ProblemCode.CONTRADICTS_OTHER_CHECK,
                    "A job that is lost is not sustained later; another milestone says the opposite.");
        }
    }

    /** Whether it is what a row of an import says. */
    boolean says(CheckRow row) {
        return status == row.status()
                && Objects.equals(sameEmployer, row.sameEmployer())
                && method == row.method()
                && (row.externalId() == null || row.externalId().equals(externalId()));
    }

    /** Takes the id that a caller gives it. */
    void named(String givenId, String owner) {
        nameExternally(givenId, owner);
    }

    /** Corrects how the result was found. */
    void amend(SustainmentCheckRequest request) {
        if (!status.isResult()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "A check that is " + status + " has no result.");
        }
        describe(request.sameEmployer(), request.method());
    }

    private void describe(@Nullable Boolean same, @Nullable CheckMethod how) {
        refuseUnless(how != null, "/method", ProblemCode.MISSING, "A result says how it was found.");
        if (selfEmployment) {
            requireAbsent(same, "/sameEmployer");
        }
        sameEmployer = same;
        method = how;
    }

    /** Ends it because its person is being erased: whoever could still be reached in time is no longer looked for. */
    void erase(LocalDate today) {
        if (status == CheckStatus.SCHEDULED) {
            status = windowEndsOn.isAfter(today) ? CheckStatus.CANCELLED : CheckStatus.UNREACHED;
        }
        forgetExternalId();
    }

    /** Ends it because the person may no longer be contacted. */
    void decline() {
        status.requireNext(CheckStatus.DECLINED);
        status = CheckStatus.DECLINED;
    }

    /** Ends it because its job is no longer the index job. */
    void cancel() {
        status = CheckStatus.CANCELLED;
    }

    private static void requireAbsent(@Nullable Object value, String pointer) {
        refuseUnless(value == null, pointer, ProblemCode.NOT_APPLICABLE, "The field does not apply here.");
    }

    private static void refuseUnless(boolean holds, String pointer, ProblemCode code, String detail) {
        if (!holds) {
            throw ProblemException.at(pointer, code, detail);
        }
    }

    public CheckStatus status() {
        return status;
    }

    public UUID enrolmentId() {
        return enrolmentId;
    }

    public UUID programId() {
        return programId;
    }

    @Override
    public UUID partnershipId() {
        return partnershipId;
    }

    public UUID jobStartOutcomeId() {
        return jobStartOutcomeId;
    }

    public int milestoneWeeks() {
        return milestoneWeeks;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public LocalDate windowEndsOn() {
        return windowEndsOn;
    }

    public @Nullable Boolean sameEmployer() {
        return sameEmployer;
    }

    public @Nullable CheckMethod method() {
        return method;
    }
}
