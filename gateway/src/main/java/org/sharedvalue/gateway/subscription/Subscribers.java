package org.sharedvalue.gateway.subscription;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sharedvalue.web.sealing.Sealer;
import org.sharedvalue.web.sealing.SealingKeys;

/**
 * Funders that have, or had, a subscription, and the secret of each. It is made with the first subscription and never again:
 * new keys leave the identifiers in a feed what they are. {@code feeds.keys} seals it; without a key the gateway does not start.
 */
@Singleton
@Startup
public class Subscribers {

    private static final String ENROL = """
            INSERT INTO subscriber (organisation_id, sealed, sealed_with) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
            """;
    private static final String LOCK = "SELECT 1 FROM subscriber WHERE organisation_id = ? FOR UPDATE";
    private static final String ALL = "SELECT organisation_id, sealed, sealed_with FROM subscriber";
    private static final String RESEAL = """
            UPDATE subscriber SET sealed = ?, sealed_with = ? WHERE organisation_id = ? AND sealed_with = ?
            """;

    private final SealingKeys keys;
    private final Sealer sealer;

    @Inject
    Subscribers(@ConfigProperty(name = "feeds.keys") List<String> configured) {
        this(new SealingKeys("feeds.keys", configured));
    }

    public Subscribers(SealingKeys keys) {
        this.keys = keys;
        this.sealer = new Sealer(keys);
    }

    /** Makes an organisation a subscriber if it is none, and keeps others from giving it keys until the transaction ends. */
    public void enrol(Connection connection, UUID organisationId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ENROL)) {
            statement.setObject(1, organisationId);
            statement.setBytes(2, sealer.seal(ApiKey.randomBytes(), place(organisationId)));
            statement.setString(3, keys.current());
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setObject(1, organisationId);
            statement.execute();
        }
    }

    /** The secret of each subscriber. */
    public Map<UUID, byte[]> secrets(Connection connection) throws SQLException {
        Map<UUID, byte[]> secrets = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                UUID id = row.getObject(1, UUID.class);
                secrets.put(id, sealer.open(row.getString(3), row.getBytes(2), place(id)));
            }
        }
        return secrets;
    }

    /** Seals anew, under the current key, what earlier ones have sealed. */
    public void reseal(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                PreparedStatement update = connection.prepareStatement(RESEAL);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String sealedWith = row.getString(3);
                if (keys.earlier().contains(sealedWith)) {
                    UUID id = row.getObject(1, UUID.class);
                    update.setBytes(1, sealer.seal(sealer.open(sealedWith, row.getBytes(2), place(id)), place(id)));
                    update.setString(2, keys.current());
                    update.setObject(3, id);
                    update.setString(4, sealedWith);
                    update.executeUpdate();
                }
            }
        }
    }

    private static String place(UUID organisationId) {
        return "subscriber:" + organisationId;
    }
}
