package org.sharedvalue.partner.organisation;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * An identifier that a register gave.
 *
 * @param scheme org-id.guide code such as GB-COH
 * @param value identifier within the scheme
 */
@Embeddable
public record Identifier(
        @NotBlank @Pattern(regexp = "[A-Z]{2,3}-[A-Z0-9_]{2,15}") String scheme,

        @NotBlank @Size(max = 100) String value) {

    // Companies House, the Charity Commission, the Scottish charity regulator, legal entity identifiers.
    private static final Map<String, String> SHAPES = Map.of(
            "GB-COH", "[0-9]{8}|[A-Z]{2}[0-9]{6}",
            "GB-CHC", "[0-9]{6,7}(-[0-9]{1,3})?",
            "GB-SC", "SC[0-9]{6}",
            "XI-LEI", "[A-Z0-9]{18}[0-9]{2}");

    /** Refuses a value that its scheme never gives; other schemes are not known here. */
    void requireShape(String pointer) {
        if (!value.matches(SHAPES.getOrDefault(scheme, "(?s).*"))) {
            throw ProblemException.at(
                    pointer + "/value",
                    ProblemCode.MALFORMED_VALUE,
                    "No identifier of " + scheme + " looks like that.");
        }
    }
}
