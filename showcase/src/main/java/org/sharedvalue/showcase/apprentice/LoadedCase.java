package org.sharedvalue.showcase.apprentice;

import java.util.List;
import java.util.Map;

/**
 * Where the case is found once it is loaded.
 *
 * @param organisationIds the organisations by legal name
 * @param partnershipId their partnership
 * @param declaredProgramId the program whose results are declared
 * @param modelProgramId the program with the synthetic population
 * @param lastChanges the last change of each collection, for the {@code atLeast} of a report
 */
public record LoadedCase(
        Map<String, String> organisationIds,
        String partnershipId,
        String declaredProgramId,
        String modelProgramId,
        List<String> lastChanges) {

    public LoadedCase {
        organisationIds = Map.copyOf(organisationIds);
        lastChanges = List.copyOf(lastChanges);
    }
}
