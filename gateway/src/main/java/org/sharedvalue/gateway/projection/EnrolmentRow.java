package org.sharedvalue.gateway.projection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.ContractJson;
import org.sharedvalue.contracts.outcomes.EnrolmentState;

/**
 * What figures need to know of an enrolment.
 *
 * @param id id of the enrolment
 * @param status status as in the contract
 * @param participantRef pseudonym of the participant
 * @param ageBand age band as in the contract's JSON
 * @param area coarse area
 * @param targetGroups groups of the participant
 * @param programId program it belongs to
 * @param cohortId cohort it belongs to
 * @param startedOn day of start
 * @param endedOn day of completion or leaving
 */
public record EnrolmentRow(
        UUID id,
        String status,
        UUID participantRef,
        String ageBand,
        String area,
        List<String> targetGroups,
        UUID programId,
        @Nullable UUID cohortId,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn) {

    public EnrolmentRow {
        targetGroups = List.copyOf(targetGroups);
    }

    /** The row that the projection of a state has. */
    public static EnrolmentRow of(EnrolmentState state) {
        return new EnrolmentRow(
                state.id(),
                state.status(),
                state.participantRef(),
                ContractJson.MAPPER.convertValue(state.ageBand(), String.class),
                state.area(),
                state.targetGroups().stream().map(Enum::name).toList(),
                state.programId(),
                state.cohortId(),
                state.startedOn(),
                state.endedOn());
    }
}
