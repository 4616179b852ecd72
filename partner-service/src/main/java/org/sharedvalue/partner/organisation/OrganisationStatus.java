package org.sharedvalue.partner.organisation;

import java.util.EnumSet;
import java.util.Set;
import org.sharedvalue.records.RecordStatus;

/** The states of an organisation. MERGED is reached by merging, never by a transition. */
public enum OrganisationStatus implements RecordStatus<OrganisationStatus> {
    DRAFT,
    ACTIVE,
    INACTIVE,
    MERGED;

    @Override
    public Set<OrganisationStatus> next() {
        return switch (this) {
            case DRAFT, INACTIVE -> EnumSet.of(ACTIVE);
            case ACTIVE -> EnumSet.of(INACTIVE);
            case MERGED -> EnumSet.noneOf(OrganisationStatus.class);
        };
    }
}
