package org.sharedvalue.partner.reference;

import java.util.UUID;
import org.sharedvalue.partner.pilot.Pilot;
import org.sharedvalue.partner.pilot.PilotStatus;

/**
 * What another service needs to know of a pilot.
 *
 * @param id id of the pilot
 * @param status its state
 * @param partnershipId partnership that tries it
 */
public record PilotReference(UUID id, PilotStatus status, UUID partnershipId) {

    static PilotReference of(Pilot known) {
        return new PilotReference(known.id(), known.status(), known.partnershipId());
    }
}
