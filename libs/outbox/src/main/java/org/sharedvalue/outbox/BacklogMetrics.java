package org.sharedvalue.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Shows how many events wait and how old the oldest is; both grow while Kafka is away. */
@ApplicationScoped
class BacklogMetrics {

    private static final String BACKLOG = "SELECT count(*) FROM outbox";
    private static final String AGE =
            "SELECT coalesce(extract(epoch FROM now() - (SELECT occurred_at FROM outbox ORDER BY position LIMIT 1)), 0)";

    private final AgroalDataSource dataSource;

    BacklogMetrics(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        Gauge.builder("sharedvalue.outbox.backlog", () -> query(BACKLOG))
                .description("Events committed and not yet acknowledged by the broker")
                .baseUnit("events")
                .register(registry);
        Gauge.builder("sharedvalue.outbox.age", () -> query(AGE))
                .description("Age of the oldest waiting event")
                .baseUnit("seconds")
                .register(registry);
    }

    private double query(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getDouble(1);
        } catch (SQLException unknown) {
            return Double.NaN;
        }
    }
}
