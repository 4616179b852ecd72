package org.sharedvalue.gateway.subscription.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.collection.OwnTransition;
import org.sharedvalue.gateway.subscription.SubscriptionStatus;

/**
 * A move of a subscription.
 *
 * @param to where to
 * @param on day it is said to have happened, at most today, which it is if absent; the key stops working at once
 * @param reason why
 */
public record SubscriptionTransition(
        @NotNull SubscriptionStatus to,
        @Nullable LocalDate on,
        @Size(max = 2000) @Nullable String reason) implements OwnTransition<SubscriptionStatus> {}
