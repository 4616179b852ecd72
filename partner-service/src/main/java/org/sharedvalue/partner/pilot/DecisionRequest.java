package org.sharedvalue.partner.pilot;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.DecisionKind;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * What the review of a pilot comes to.
 *
 * @param kind ADOPTED, STOPPED or EXTENDED
 * @param rationale why
 * @param decidedOn day of the decision, not in the future
 * @param plannedEndOn of EXTENDED only: the new last day
 * @param successorProgramId of ADOPTED only: the program that it becomes
 */
public record DecisionRequest(
        @NotNull DecisionKind kind,
        @NotBlank @Size(max = 4000) String rationale,
        @NotNull LocalDate decidedOn,
        @Nullable LocalDate plannedEndOn,
        @Nullable UUID successorProgramId) {

    /** Refuses a kind without what it needs, and what belongs to another kind. */
    void requireFitting() {
        requireFitting(plannedEndOn, DecisionKind.EXTENDED, "/plannedEndOn");
        requireFitting(successorProgramId, DecisionKind.ADOPTED, "/successorProgramId");
    }

    private void requireFitting(@Nullable Object given, DecisionKind owner, String pointer) {
        if (kind == owner && given == null) {
            throw ProblemException.at(pointer, ProblemCode.MISSING, "A decision of kind " + kind + " needs it.");
        }
        if (kind != owner && given != null) {
            throw ProblemException.at(pointer, ProblemCode.NOT_APPLICABLE, "It belongs to " + owner + " only.");
        }
    }
}
