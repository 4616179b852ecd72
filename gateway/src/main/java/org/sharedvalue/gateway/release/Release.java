package org.sharedvalue.gateway.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.collection.OwnRecord;
import org.sharedvalue.gateway.report.source.Scope;

/**
 * A release as it is kept, without the exact counts behind it.
 *
 * @param id its id
 * @param seriesId its series
 * @param version 1, and 1 more each time that it moves
 * @param status how it stands
 * @param createdAt when it was made
 * @param updatedAt when it moved last
 * @param scope what it is about
 * @param scopeName name of that when it was made
 * @param audience whom it is for
 * @param recipientOrganisationId the funder; null for the public
 * @param partnershipIds partnerships whose LEAD and DELIVERY it belongs to; none for an organisation's scope
 * @param cutOff last day that counts
 * @param breakdown what it is broken down by
 * @param agreementReference the written agreement that it rests on
 * @param threshold k
 * @param definitionVersion version of the figures' definitions
 * @param policyVersion version of the rules of publishing
 * @param asOfSeq position of the ledger
 * @param report the report, to the byte
 * @param sha256 hash of these bytes
 * @param comparedWithId final release of the series when it was made
 * @param supersededById the release in its place
 * @param externalId its maker's own id of it
 */
public record Release(
        UUID id,
        UUID seriesId,
        int version,
        ReleaseStatus status,
        Instant createdAt,
        Instant updatedAt,
        Scope scope,
        String scopeName,
        Audience audience,
        @Nullable UUID recipientOrganisationId,
        Set<UUID> partnershipIds,
        LocalDate cutOff,
        @Nullable String breakdown,
        @Nullable String agreementReference,
        int threshold,
        String definitionVersion,
        String policyVersion,
        long asOfSeq,
        String report,
        String sha256,
        @Nullable UUID comparedWithId,
        @Nullable UUID supersededById,
        @Nullable String externalId)
        implements OwnRecord<ReleaseStatus> {

    public Release {
        partnershipIds = Set.copyOf(partnershipIds);
    }

    /** Whether its readers can read it. */
    public boolean isPublished() {
        return status != ReleaseStatus.PROVISIONAL;
    }

    /** Whether nobody needs a token for it. */
    public boolean isPublic() {
        return isPublished() && audience == Audience.PUBLIC;
    }
}
