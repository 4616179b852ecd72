package org.sharedvalue.partner.pilot;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.CreateRequest;

/**
 * The writable form of a pilot.
 *
 * @param externalId the caller's own id
 * @param challengeId challenge it answers
 * @param partnershipId partnership that tries it, under an agreement that binds nobody
 * @param hypothesis what it is to show
 * @param startOn first day
 * @param plannedEndOn last day as planned
 * @param maxParticipants how many people may take part
 * @param programId program that delivers it
 */
public record PilotRequest(
        @Size(max = MAX_EXTERNAL_ID) @Nullable String externalId,
        @NotNull UUID challengeId,
        @NotNull UUID partnershipId,
        @NotBlank @Size(max = 4000) String hypothesis,
        @NotNull LocalDate startOn,
        @NotNull LocalDate plannedEndOn,
        @NotNull @Min(1) @Max(MOST_PARTICIPANTS) Integer maxParticipants,
        @Nullable UUID programId)
        implements CreateRequest {

    private static final int MOST_PARTICIPANTS = 1_000_000;

    static PilotRequest of(Pilot current) {
        return new PilotRequest(
                current.externalId(),
                current.challengeId(),
                current.partnershipId(),
                current.hypothesis(),
                current.startOn(),
                current.plannedEndOn(),
                current.maxParticipants(),
                current.programId());
    }
}
