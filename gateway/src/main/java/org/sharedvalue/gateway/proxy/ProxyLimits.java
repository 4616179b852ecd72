package org.sharedvalue.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the front door waits for whom, and how much it carries at once. */
@ConfigMapping(prefix = "gateway.proxy")
interface ProxyLimits {

    /** Until a service has taken the connection. */
    @WithDefault("2S")
    Duration connectTimeout();

    /** Between two questions whether a service is about to stop; a service says so for {@code quarkus.shutdown.delay}. */
    @WithDefault("0.5S")
    Duration rollCall();

    /** For which requests wait for a service that is being started again; it counts from when the service went away. */
    @WithDefault("30S")
    Duration restartTime();

    /** Without a sign of life from a service; longer than the 20 s that a caller may ask it to wait. */
    @WithDefault("30S")
    Duration serviceTimeout();

    /** Without a sign of life from a caller that is sending a body or has an answer waiting. */
    @WithDefault("60S")
    Duration callerTimeout();

    /** Connections to each service. */
    @WithDefault("256")
    int connections();

    /** Requests waiting for a connection; one more is refused. */
    @WithDefault("1024")
    int waiting();
}
