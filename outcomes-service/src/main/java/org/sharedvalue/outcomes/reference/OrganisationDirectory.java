package org.sharedvalue.outcomes.reference;

import java.util.Set;
import java.util.UUID;

/** Where organisations can be looked up. */
public interface OrganisationDirectory {

    /** Those of these ids that are organisations. */
    Set<UUID> known(Set<UUID> ids);
}
