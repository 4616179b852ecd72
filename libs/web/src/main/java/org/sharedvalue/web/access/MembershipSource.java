package org.sharedvalue.web.access;

import java.util.UUID;

/** Where the roles of an organisation are told: partner-service, or its own table inside it. Each service has one. */
public interface MembershipSource {

    /** All roles of an organisation; none for one that is unknown. Whatever it throws counts as silence. */
    HeldRoles rolesOf(UUID organisationId);
}
