package org.sharedvalue.gateway.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A gateway whose intake has died serves reports that never change again; only a restart helps. */
@Liveness
@ApplicationScoped
class IntakeLiveness implements HealthCheck {

    private final EventIntake intake;

    IntakeLiveness(EventIntake intake) {
        this.intake = intake;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("event intake")
                .status(intake.isRunning())
                .build();
    }
}
