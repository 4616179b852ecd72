package org.sharedvalue.gateway.subscription.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to be made.
 *
 * @param organisationId the funder
 * @param agreementReference the written agreement by which it reads outcomes one by one
 * @param expiresOn last day on which the key works; none if absent
 * @param externalId the caller's own id of it, unique among its subscriptions
 */
public record SubscriptionRequest(
        @NotNull UUID organisationId,
        @NotBlank @Size(max = 200) String agreementReference,
        @Nullable LocalDate expiresOn,
        @Size(min = 1, max = 200) @Nullable String externalId) {}
