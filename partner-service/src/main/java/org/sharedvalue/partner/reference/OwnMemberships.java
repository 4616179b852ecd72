package org.sharedvalue.partner.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.sharedvalue.partner.partnership.Partnerships;
import org.sharedvalue.web.access.HeldRoles;
import org.sharedvalue.web.access.MembershipSource;

/** The owner of memberships asks nobody but itself. */
@ApplicationScoped
class OwnMemberships implements MembershipSource {

    private final Partnerships partnerships;

    OwnMemberships(Partnerships partnerships) {
        this.partnerships = partnerships;
    }

    @Override
    public HeldRoles rolesOf(UUID organisationId) {
        return partnerships.rolesOf(organisationId);
    }
}
