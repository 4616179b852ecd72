package org.sharedvalue.partner.lineage;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.partner.partnership.PartnershipStatus;
import org.sharedvalue.partner.pilot.PilotStatus;

/**
 * The way from a challenge to the programs that answer it.
 *
 * @param challengeId the challenge
 * @param duplicateIds challenges that repeat it
 * @param partnerships partnerships that answer it or try a pilot for it, oldest first
 * @param pilots pilots that answer it, oldest first
 * @param programIds programs that deliver these pilots or succeed them, then others that answer the challenge as far as the
 *     caller sees them, without repetition
 */
public record Lineage(
        UUID challengeId,
        List<UUID> duplicateIds,
        List<Answer> partnerships,
        List<Trial> pilots,
        List<UUID> programIds) {

    public Lineage {
        duplicateIds = List.copyOf(duplicateIds);
        partnerships = List.copyOf(partnerships);
        pilots = List.copyOf(pilots);
        programIds = List.copyOf(programIds);
    }

    /**
     * A partnership on the way.
     *
     * @param id id of the partnership
     * @param name name to show
     * @param status its state
     */
    public record Answer(UUID id, String name, PartnershipStatus status) {}

    /**
     * A pilot on the way.
     *
     * @param id id of the pilot
     * @param partnershipId partnership that tries it
     * @param status its state
     * @param programId program that delivers it
     * @param successorProgramId program that it became
     */
    public record Trial(
            UUID id,
            UUID partnershipId,
            PilotStatus status,
            @Nullable UUID programId,
            @Nullable UUID successorProgramId) {}
}
