package org.sharedvalue.gateway.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.collection.OwnRecord;

/**
 * A key of a funder and the agreement behind it.
 *
 * @param id its id
 * @param version 1, and 1 more each time that it moves
 * @param status how it stands
 * @param createdAt when it was made
 * @param updatedAt when it moved last; being used is no move
 * @param organisationId the funder
 * @param agreementReference the written agreement
 * @param expiresOn last day on which the key works; null for no such day
 * @param lastUsedAt when the key was used, to the minute; null if never
 * @param externalId its maker's own id of it
 */
public record Subscription(
        UUID id,
        int version,
        SubscriptionStatus status,
        Instant createdAt,
        Instant updatedAt,
        UUID organisationId,
        String agreementReference,
        @Nullable LocalDate expiresOn,
        @Nullable Instant lastUsedAt,
        @Nullable String externalId)
        implements OwnRecord<SubscriptionStatus> {}
