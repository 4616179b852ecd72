package org.sharedvalue.gateway.subscription;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription that somebody wants to make.
 *
 * @param organisationId the funder
 * @param agreementReference the written agreement
 * @param expiresOn last day on which the key works; null for no such day
 * @param externalId the caller's own id of it
 * @param owner organisation that makes it; null for the admin
 */
public record KeyWish(
        UUID organisationId,
        String agreementReference,
        @Nullable LocalDate expiresOn,
        @Nullable String externalId,
        @Nullable UUID owner) {}
