package org.sharedvalue.gateway.subscription;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who reads a feed.
 *
 * @param organisationId the funder
 * @param subscriptionId subscription of the key that was sent; null for a token, to which any live one will do
 */
public record Subscriber(UUID organisationId, @Nullable UUID subscriptionId) {

    /** What limits are counted by: the key, or all tokens of the organisation together. */
    public UUID counted() {
        return subscriptionId == null ? organisationId : subscriptionId;
    }
}
