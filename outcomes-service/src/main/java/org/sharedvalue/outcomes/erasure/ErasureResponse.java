package org.sharedvalue.outcomes.erasure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That something about a person was erased; which person is not kept.
 *
 * @param erasedAt when, UTC
 * @param cause why
 * @param subject subject of the token of who asked for it; absent for what the service did by itself
 * @param organisationId organisation that asked for it, or that had registered the person; absent for the admin
 * @param records how many records were deleted or freed of what leads to the person
 */
public record ErasureResponse(
        Instant erasedAt,
        ErasureCause cause,
        @Nullable String subject,
        @Nullable UUID organisationId,
        int records) {}
