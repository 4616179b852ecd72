package org.sharedvalue.gateway.release.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.release.Audience;
import org.sharedvalue.gateway.release.Release;
import org.sharedvalue.gateway.release.ReleaseStatus;
import org.sharedvalue.gateway.report.SharedValueReport;
import org.sharedvalue.web.export.NoColumn;

/**
 * A release.
 *
 * @param id its id
 * @param externalId its maker's own id of it
 * @param version 1, and 1 more each time that it moves
 * @param status PROVISIONAL, FINAL, or SUPERSEDED by a later one
 * @param allowedTransitions states it can be moved to
 * @param scope what it is about
 * @param audience whom it is for
 * @param recipientOrganisationId the funder; null for the public
 * @param cutOff last day that counts
 * @param breakdown what it is broken down by, as every release of its series
 * @param agreementReference the written agreement behind its threshold; shown to whoever reads it
 * @param definitionVersion version of the figures' definitions
 * @param policyVersion version of the rules of publishing
 * @param threshold fewer than this many are not told apart
 * @param asOfSeq position of the ledger that it was computed from
 * @param sha256 hash of the report's UTF-8 bytes, which are those of the member {@code report} here without any space
 *     between its tokens
 * @param supersededById the release in its place
 * @param createdAt when it was made
 * @param updatedAt when it moved last
 * @param report the report as far as it is published; absent in lists
 */
public record ReleaseResponse(
        UUID id,
        @Nullable String externalId,
        int version,
        ReleaseStatus status,
        List<ReleaseStatus> allowedTransitions,
        ReleaseScope scope,
        Audience audience,
        @Nullable UUID recipientOrganisationId,
        LocalDate cutOff,
        @Nullable String breakdown,
        @Nullable String agreementReference,
        String definitionVersion,
        String policyVersion,
        int threshold,
        long asOfSeq,
        String sha256,
        @Nullable UUID supersededById,
        Instant createdAt,
        Instant updatedAt,

        @NoColumn
        @JsonRawValue
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(implementation = SharedValueReport.class)
        @Nullable String report) {

    public ReleaseResponse {
        allowedTransitions = List.copyOf(allowedTransitions);
    }

    static ReleaseResponse of(Release release) {
        return of(release, release.report());
    }

    /** What a list says of it. */
    public static ReleaseResponse withoutReport(Release release) {
        return of(release, null);
    }

    private static ReleaseResponse of(Release release, @Nullable String report) {
        return new ReleaseResponse(
                release.id(),
                release.externalId(),
                release.version(),
                release.status(),
                release.status().allowedTransitions(),
                ReleaseScope.of(release.scope()),
                release.audience(),
                release.recipientOrganisationId(),
                release.cutOff(),
                release.breakdown(),
                release.agreementReference(),
                release.definitionVersion(),
                release.policyVersion(),
                release.threshold(),
                release.asOfSeq(),
                release.sha256(),
                release.supersededById(),
                release.createdAt(),
                release.updatedAt(),
                report);
    }
}
