package org.sharedvalue.gateway.subscription.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.subscription.Subscription;
import org.sharedvalue.gateway.subscription.SubscriptionStatus;
import org.sharedvalue.web.export.NoColumn;

/**
 * A subscription.
 *
 * @param id its id
 * @param externalId its maker's own id of it
 * @param version 1, and 1 more each time that it moves
 * @param status ACTIVE or REVOKED
 * @param allowedTransitions states it can be moved to
 * @param organisationId the funder
 * @param agreementReference the written agreement
 * @param expiresOn last day on which its key works; null for no such day
 * @param lastUsedAt when its key was used, to the minute; null if never
 * @param createdAt when it was made
 * @param updatedAt when it moved last
 * @param apiKey the key, to be sent as X-API-Key; in the first answer to the request that made it and nowhere else
 */
public record SubscriptionResponse(
        UUID id,
        @Nullable String externalId,
        int version,
        SubscriptionStatus status,
        List<SubscriptionStatus> allowedTransitions,
        UUID organisationId,
        String agreementReference,
        @Nullable LocalDate expiresOn,
        @Nullable Instant lastUsedAt,
        Instant createdAt,
        Instant updatedAt,

        @NoColumn @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String apiKey) {

    public SubscriptionResponse {
        allowedTransitions = List.copyOf(allowedTransitions);
    }

    /** What is always said of it; the key is put beside once. */
    static SubscriptionResponse of(Subscription subscription) {
        return new SubscriptionResponse(
                subscription.id(),
                subscription.externalId(),
                subscription.version(),
                subscription.status(),
                subscription.status().allowedTransitions(),
                subscription.organisationId(),
                subscription.agreementReference(),
                subscription.expiresOn(),
                subscription.lastUsedAt(),
                subscription.createdAt(),
                subscription.updatedAt(),
                null);
    }
}
