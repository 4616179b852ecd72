package org.sharedvalue.outcomes.identity;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.web.caller.Caller;

/** Notes who opened what is known of a person, in the transaction that opens it, so that nothing is read unnoted. */
@ApplicationScoped
public class IdentityAccesses {

    private static final String NOTE =
            "INSERT INTO identity_access (participant_ref, subject, organisation_id, act) VALUES (?, ?, ?, ?)";
    private static final String OF =
            "SELECT at, subject, organisation_id, act FROM identity_access WHERE participant_ref = ? ORDER BY id";

    private final AgroalDataSource dataSource;
    private final Caller caller;

    IdentityAccesses(AgroalDataSource dataSource, Caller caller) {
        this.dataSource = dataSource;
        this.caller = caller;
    }

    /** Notes an access of the caller in the transaction that runs. */
    public void note(UUID participantRef, IdentityAct act) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(NOTE)) {
            statement.setObject(1, participantRef);
            statement.setString(2, caller.subject());
            statement.setObject(3, caller.organisationId().orElse(null));
            statement.setString(4, act.name());
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new PersistenceException("An access could not be noted", failure);
        }
    }

    /** All accesses to what is known of a person, oldest first. */
    public List<IdentityAccess> of(UUID participantRef) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(OF)) {
            statement.setObject(1, participantRef);
            List<IdentityAccess> accesses = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    accesses.add(new IdentityAccess(
                            rows.getObject(1, OffsetDateTime.class).toInstant(),
                            rows.getString(2),
                            rows.getObject(3, UUID.class),
                            IdentityAct.valueOf(rows.getString(4))));
                }
            }
            return accesses;
        } catch (SQLException failure) {
            throw new PersistenceException("Accesses could not be read", failure);
        }
    }
}
