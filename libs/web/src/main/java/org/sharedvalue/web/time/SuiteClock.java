package org.sharedvalue.web.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The time now and the date today, as the whole suite understands them. */
@ApplicationScoped
public class SuiteClock {

    private final Clock clock;

    SuiteClock(@ConfigProperty(name = "suite.zone", defaultValue = "Europe/London") ZoneId zone) {
        this.clock = Clock.system(zone);
    }

    /** The instant now, to the microsecond that the database keeps. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The date today in the suite's zone. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The date of an instant in the suite's zone. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    /** The instant at which a date begins in the suite's zone. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
