package org.sharedvalue.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A service whose relay has died keeps its events to itself; only a restart helps. */
@Liveness
@ApplicationScoped
class RelayLiveness implements HealthCheck {

    private final OutboxRelay relay;

    RelayLiveness(OutboxRelay relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox relay")
                .status(relay.isRunning())
                .build();
    }
}
