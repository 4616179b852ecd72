package org.sharedvalue.outcomes.identity;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who a participant is; each part may be missing.
 *
 * @param name name as the person uses it
 * @param contact how to reach the person, such as a telephone number
 * @param dateOfBirth date of birth
 */
@Schema(name = "Identity")
public record IdentityForm(
        @Size(max = 200) @Nullable String name,
        @Size(max = 500) @Nullable String contact,
        @PastOrPresent @Nullable LocalDate dateOfBirth) {}
