package org.sharedvalue.partner.pilot;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.DecisionKind;

/**
 * What the latest review of a pilot came to.
 *
 * @param kind ADOPTED, STOPPED or EXTENDED
 * @param rationale why
 * @param decidedOn day of the decision
 * @param plannedEndOn new last day of an extended pilot
 * @param successorProgramId program that an adopted pilot became
 */
@Embeddable
public record Decision(
        @Enumerated(EnumType.STRING) @Column(name = "decision_kind")
        DecisionKind kind,

        @Column(name = "decision_rationale") String rationale,
        @Column(name = "decided_on") LocalDate decidedOn,

        @Column(name = "decision_planned_end_on") @Nullable LocalDate plannedEndOn,

        @Column(name = "successor_program_id") @Nullable UUID successorProgramId) {

    static Decision of(DecisionRequest request) {
        return new Decision(
                request.kind(),
                request.rationale(),
                request.decidedOn(),
                request.plannedEndOn(),
                request.successorProgramId());
    }
}
