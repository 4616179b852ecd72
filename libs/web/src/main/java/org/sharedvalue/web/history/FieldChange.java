package org.sharedvalue.web.history;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record's public state that a change made different.
 *
 * @param field name of the field
 * @param before its value in the version before; null if it had none
 * @param after its value since
 */
public record FieldChange(
        String field,
        @Schema(implementation = Object.class) @Nullable JsonNode before,
        @Schema(implementation = Object.class) @Nullable JsonNode after) {}
