package org.sharedvalue.web.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/** Counts request times in a few steps, so that slow requests can be told from the many. */
public class RequestTimes {

    private static final String REQUESTS = "http.server.requests";

    /** What is counted as quick is 25 ms; what nobody waits for is 10 s. */
    private static final double[] STEPS = Stream.of(5, 25, 100, 500, 2_500, 10_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    /** The steps for requests alone. */
    @Produces
    @Singleton
    public MeterFilter steps() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(REQUESTS)
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(STEPS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
