package org.sharedvalue.partner.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A new organisation, with those that may be the same one.
 *
 * @param organisation the organisation
 * @param possibleDuplicates those of its country with a name like its own; left out if there are none
 */
public record RegisteredOrganisation(
        @JsonUnwrapped OrganisationResponse organisation,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PossibleDuplicate> possibleDuplicates) {

    public RegisteredOrganisation {
        possibleDuplicates = List.copyOf(possibleDuplicates);
    }
}
