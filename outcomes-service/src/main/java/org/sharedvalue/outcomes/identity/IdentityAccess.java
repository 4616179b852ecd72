package org.sharedvalue.outcomes.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One access to what is known of a person.
 *
 * @param at when, UTC
 * @param subject subject of the caller's token
 * @param organisationId organisation that the caller acted for; absent for the admin
 * @param act what was done
 */
public record IdentityAccess(
        Instant at, String subject, @Nullable UUID organisationId, IdentityAct act) {}
