package org.sharedvalue.program.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.sharedvalue.web.access.HeldRoles;
import org.sharedvalue.web.access.MembershipSource;

/** Asks partner-service for memberships. */
@ApplicationScoped
class PartnerMemberships implements MembershipSource {

    private final PartnerReferences partner;

    PartnerMemberships(@RestClient PartnerReferences partner) {
        this.partner = partner;
    }

    @Override
    public HeldRoles rolesOf(UUID organisationId) {
        return partner.memberships(organisationId);
    }
}
