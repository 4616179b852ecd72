package org.sharedvalue.gateway.release.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.disclosure.Policy;
import org.sharedvalue.gateway.release.Audience;
import org.sharedvalue.gateway.release.Wish;
import org.sharedvalue.gateway.report.source.BreakdownBy;
import org.sharedvalue.web.problem.InputError;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * A release to be made.
 *
 * @param scope what it is about
 * @param audience FUNDER for one organisation that pays, PUBLIC for everybody
 * @param recipientOrganisationId the funder; refused for PUBLIC
 * @param cutOff last day that counts, at most today
 * @param breakdown cohort, ageBand, area, month or targetGroup; the first of a series fixes it, none included, and later ones have it too
 * @param agreementReference the written agreement that a threshold of 5 rests on
 * @param externalId the caller's own id of it, unique among its releases
 * @param threshold 10, or by agreement with a funder 5; 10 if absent
 */
public record ReleaseRequest(
        @NotNull @Valid ReleaseScope scope,
        @NotNull Audience audience,
        @Nullable UUID recipientOrganisationId,
        @NotNull LocalDate cutOff,

        @Schema(enumeration = {"cohort", "ageBand", "area", "month", "targetGroup"}) @Nullable String breakdown,

        @Size(max = 200) @Nullable String agreementReference,
        @Size(min = 1, max = 200) @Nullable String externalId,

        @Schema(
                enumeration = {"5", "10"},
                examples = "10")
        @Nullable Integer threshold) {

    /** What is wished for; refuses what does not fit together. */
    Wish wish(LocalDate today, @Nullable UUID owner) {
        List<InputError> errors = new ArrayList<>();
        boolean funder = audience == Audience.FUNDER;
        if (cutOff.isAfter(today)) {
            errors.add(InputError.at("/cutOff", ProblemCode.DATE_IN_FUTURE, "The cut-off is at most today."));
        }
        if (funder && recipientOrganisationId == null) {
            errors.add(InputError.at("/recipientOrganisationId", ProblemCode.MISSING, "Name the funder it is for."));
        }
        if (!funder && recipientOrganisationId != null) {
            errors.add(InputError.at(
                    "/recipientOrganisationId", ProblemCode.NOT_APPLICABLE, "A public release is for everybody."));
        }
        BreakdownBy by = breakdown == null ? null : BreakdownBy.of(breakdown).orElse(null);
        if (breakdown != null && by == null) {
            errors.add(InputError.at(
                    "/breakdown", ProblemCode.UNKNOWN_VALUE, "Use one of cohort, ageBand, area, month, targetGroup."));
        }
        int k = threshold == null ? Policy.STANDARD : threshold;
        boolean agreed = funder && agreementReference != null && !agreementReference.isBlank();
        if (k != Policy.STANDARD && k != Policy.AGREED) {
            errors.add(
                    InputError.at("/threshold", ProblemCode.OUT_OF_RANGE, "The threshold is 10, or 5 by agreement."));
        } else if (k == Policy.AGREED && !agreed) {
            errors.add(InputError.at(
                    "/threshold",
                    ProblemCode.NOT_APPLICABLE,
                    "A threshold of 5 is for one funder, by a written agreement that agreementReference names."));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.input(errors);
        }
        return new Wish(
                scope.scope(), audience, recipientOrganisationId, cutOff, by, agreementReference, k, externalId, owner);
    }
}
