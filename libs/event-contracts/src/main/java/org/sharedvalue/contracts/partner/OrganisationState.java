package org.sharedvalue.contracts.partner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.vocabulary.Sector;

/**
 * Public state of an organisation.
 *
 * @param id id of the aggregate
 * @param version version of the aggregate after the change, from 1
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 * @param status DRAFT, ACTIVE, INACTIVE or MERGED
 * @param legalName registered name
 * @param displayName name to show
 * @param sector kind of legal body
 * @param socialEnterprise whether it calls itself a social enterprise
 * @param identifiers official identifiers
 * @param parentId organisation it belongs to
 * @param country ISO 3166-1 alpha-2
 * @param website absolute URL
 * @param mergedIntoId organisation it was merged into
 */
public record OrganisationState(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String status,
        String legalName,
        String displayName,
        Sector sector,
        boolean socialEnterprise,
        List<Identifier> identifiers,
        @Nullable UUID parentId,
        String country,
        @Nullable String website,
        @Nullable UUID mergedIntoId)
        implements AggregateState {
    public OrganisationState {
        identifiers = List.copyOf(identifiers);
    }

    /**
     * An identifier given by a register.
     *
     * @param scheme org-id.guide code such as GB-COH
     * @param value identifier within the scheme
     */
    public record Identifier(String scheme, String value) {}
}
