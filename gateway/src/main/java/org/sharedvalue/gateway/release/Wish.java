package org.sharedvalue.gateway.release;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.source.BreakdownBy;
import org.sharedvalue.gateway.report.source.Scope;

/**
 * A release that somebody wants to make; what it says fits together.
 *
 * @param scope what it is about
 * @param audience whom it is for
 * @param recipient the funder; null for the public
 * @param cutOff last day that counts
 * @param breakdown what to break it down by; null for what its series is broken down by
 * @param agreementReference the written agreement that it rests on
 * @param threshold k
 * @param externalId the caller's own id of it
 * @param owner organisation that makes it; null for the admin
 */
public record Wish(
        Scope scope,
        Audience audience,
        @Nullable UUID recipient,
        LocalDate cutOff,
        @Nullable BreakdownBy breakdown,
        @Nullable String agreementReference,
        int threshold,
        @Nullable String externalId,
        @Nullable UUID owner) {}
