package org.sharedvalue.partner.organisation;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An identifier that a register gave.
 *
 * @param scheme org-id.guide code such as GB-COH
 * @param value identifier within the scheme
 */
@Embeddable
public record Identifier(
        @NotBlank @Pattern(regexp = "[A-Z]{2,3}-[A-Z0-9]{2,10}") String scheme,

        @NotBlank @Size(max = 100) String value) {}
