package org.sharedvalue.outcomes.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why an import could not go on.
 *
 * @param code stable kebab-case name of what is wrong
 * @param detail what happened and what to change
 * @param line line of the file, from 1; absent where it is not the file's fault
 */
@Schema(name = "ImportFailure")
public record ImportFailure(
        String code, @Nullable String detail, @Nullable Long line) {}
