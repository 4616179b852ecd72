package org.sharedvalue.partner.reference;

import java.util.List;
import java.util.UUID;
import org.sharedvalue.partner.partnership.Partnership;
import org.sharedvalue.partner.partnership.PartnershipStatus;

/**
 * What another service needs to know of a partnership.
 *
 * @param id id of the partnership
 * @param status its state
 * @param memberOrganisationIds organisations that are members at any time
 */
public record PartnershipReference(UUID id, PartnershipStatus status, List<UUID> memberOrganisationIds) {

    static PartnershipReference of(Partnership known) {
        return new PartnershipReference(
                known.id(),
                known.status(),
                known.organisationIds().stream().sorted().toList());
    }
}
