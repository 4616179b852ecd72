package org.sharedvalue.outcomes.outcome;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.OfferState;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Which fields fit together in an outcome. */
final class OutcomeRules {

    private static final int LOWEST_VERIFIED_LEVEL = 3;

    private OutcomeRules() {}

    static void requireFitting(OutcomeRequest request, LocalDate today) {
        refuseUnless(
                !request.occurredOn().isAfter(today),
                "/occurredOn",
                ProblemCode.DATE_IN_FUTURE,
                "The outcome lies in the future.");
        requireDetails(request.type(), request.details());
        refuseUnless(
                request.precededById() == null || request.type().isJobStart(),
                "/precededById",
                ProblemCode.NOT_APPLICABLE,
                "Only a job start follows from an offer.");
        for (int index = 0; index < request.evidence().size(); index++) {
            requireEvidence(request.evidence().get(index), "/evidence/" + index, today);
        }
    }

    static void requireEvidence(Evidence evidence, String pointer, LocalDate today) {
        refuseUnless(
                evidence.uri() != null || evidence.sha256() != null,
                pointer + "/uri",
                ProblemCode.MISSING,
                "Evidence has a uri or a sha256.");
        refuseUnless(
                !evidence.capturedOn().isAfter(today),
                pointer + "/capturedOn",
                ProblemCode.DATE_IN_FUTURE,
                "The evidence lies in the future.");
    }

    /** Verified means that someone other than participant and provider said so, and that it can be shown. */
    static void requireVerifiable(int level, int evidence) {
        refuseUnless(
                level >= LOWEST_VERIFIED_LEVEL,
                "/verificationLevel",
                ProblemCode.OUT_OF_RANGE,
                "A verified outcome has verification level 3 or 4.");
        refuseUnless(evidence > 0, "/evidence", ProblemCode.MISSING, "A verified outcome has evidence.");
    }

    private static void requireDetails(OutcomeType type, @Nullable EmploymentDetails details) {
        refuseUnless(
                details != null || !type.hasEmploymentDetails(),
                "/details",
                ProblemCode.MISSING,
                "An outcome of this type has employment details.");
        refuseUnless(
                details == null || type.hasEmploymentDetails(),
                "/details",
                ProblemCode.NOT_APPLICABLE,
                "An outcome of this type has no employment details.");
        refuseUnless(
                details == null || details.offerState() == null || type == OutcomeType.JOB_OFFER,
                "/details/offerState",
                ProblemCode.NOT_APPLICABLE,
                "Only an offer has an offer state.");
    }

    /** What becomes of an offer moves along its chart. */
    static void requireOfferStep(@Nullable EmploymentDetails from, @Nullable EmploymentDetails to) {
        OfferState before = from == null ? null : from.offerState();
        OfferState after = to == null ? null : to.offerState();
        if (before != null && after != null) {
            OfferChart.requireStep(before, after);
        }
    }

    static void refuseUnless(boolean holds, String pointer, ProblemCode code, String detail) {
        if (!holds) {
            throw ProblemException.at(pointer, code, detail);
        }
    }
}
