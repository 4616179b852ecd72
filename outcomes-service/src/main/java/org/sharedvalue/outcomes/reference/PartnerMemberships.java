package org.sharedvalue.outcomes.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.sharedvalue.web.access.HeldRoles;
import org.sharedvalue.web.access.MembershipSource;

/** Asks partner-service for memberships. */
@ApplicationScoped
class PartnerMemberships implements MembershipSource {

    private final PartnerServiceClient partnerService;

    PartnerMemberships(@RestClient PartnerServiceClient partnerService) {
        this.partnerService = partnerService;
    }

    @Override
    public HeldRoles rolesOf(UUID organisationId) {
        return partnerService.memberships(organisationId);
    }
}
