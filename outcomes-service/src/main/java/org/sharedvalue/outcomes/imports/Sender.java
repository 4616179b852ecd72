package org.sharedvalue.outcomes.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a file, as far as its rows are judged by it: they are judged as if that one sent each of them alone.
 *
 * @param organisationId organisation it acts for; null for the admin
 * @param owner owner of the external ids that it gives
 * @param subject subject of its token
 * @param scopes those of its scopes that rows are judged by, with spaces between
 * @param traceparent trace context of its request
 */
public record Sender(
        @Nullable UUID organisationId,
        String owner,
        String subject,
        String scopes,
        @Nullable String traceparent) {}
