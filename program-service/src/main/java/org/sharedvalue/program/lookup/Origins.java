package org.sharedvalue.program.lookup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.web.validation.Lists;

/**
 * What programs may come from.
 *
 * @param challengeId a challenge
 * @param pilotIds the pilots that answer it
 */
public record Origins(
        @NotNull UUID challengeId, @Size(max = 5000) List<@NotNull UUID> pilotIds) {

    public Origins {
        pilotIds = Lists.orEmpty(pilotIds);
    }
}
