package org.sharedvalue.program.lookup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.web.validation.Lists;

/**
 * Ids asked about.
 *
 * @param ids the ids
 */
public record IdList(@Size(max = 5000) List<@NotNull UUID> ids) {

    public IdList {
        ids = Lists.orEmpty(ids);
    }
}
