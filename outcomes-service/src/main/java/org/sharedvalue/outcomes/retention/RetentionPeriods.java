package org.sharedvalue.outcomes.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;
import java.util.Optional;

/** For how long people are kept after the last that was written about them; what has no period is kept for ever. */
@ConfigMapping(prefix = "retention.keep")
public interface RetentionPeriods {

    /** People who were registered and never enrolled. */
    @WithDefault("P2Y")
    Optional<Period> neverEnrolled();

    /** Name, contact and date of birth of people of whom nothing is open. */
    @WithDefault("P2Y")
    Optional<Period> identity();

    /** People of whom everything has ended. */
    @WithDefault("P6Y")
    Optional<Period> ended();
}
