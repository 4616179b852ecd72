package org.sharedvalue.partner.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.Sector;

/**
 * An organisation as the API shows it.
 *
 * @param id id of the organisation
 * @param externalId the recorder's own id
 * @param version number of its changes, from 1
 * @param status its state
 * @param allowedTransitions states reachable by a transition
 * @param legalName registered name
 * @param displayName name to show
 * @param sector kind of legal body
 * @param socialEnterprise whether it calls itself a social enterprise
 * @param identifiers official identifiers
 * @param parentId organisation it belongs to
 * @param country ISO 3166-1 alpha-2
 * @param website absolute URL
 * @param mergedIntoId organisation it was merged into
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 */
public record OrganisationResponse(
        UUID id,
        @Nullable String externalId,
        int version,
        OrganisationStatus status,
        Set<OrganisationStatus> allowedTransitions,
        String legalName,
        String displayName,
        Sector sector,
        boolean socialEnterprise,
        List<Identifier> identifiers,
        @Nullable UUID parentId,
        String country,
        @Nullable String website,
        @Nullable UUID mergedIntoId,
        Instant createdAt,
        Instant updatedAt) {

    /** An organisation as it is. */
    public static OrganisationResponse of(Organisation shown) {
        return new OrganisationResponse(
                shown.id(),
                shown.externalId(),
                shown.version(),
                shown.status(),
                shown.status().next(),
                shown.legalName(),
                shown.displayName(),
                shown.sector(),
                shown.isSocialEnterprise(),
                shown.identifiers(),
                shown.parentId(),
                shown.country(),
                shown.website(),
                shown.mergedIntoId(),
                shown.createdAt(),
                shown.updatedAt());
    }
}
