package org.sharedvalue.outcomes.erasure;

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
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.access.Standing;

/** Keeps that somebody was erased, in the transaction that does it. */
@ApplicationScoped
public class ErasureLog {

    private static final String NOTE =
            "INSERT INTO erasure_log (cause, subject, organisation_id, records) VALUES (?, ?, ?, ?)";

    private static final String NEWEST_FIRST = """
            SELECT id, erased_at, cause, subject, organisation_id, records
              FROM erasure_log
             WHERE id < ? AND (? OR organisation_id = ?)
             ORDER BY id DESC
             LIMIT ?
            """;

    private final AgroalDataSource dataSource;

    ErasureLog(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Notes an erasure. */
    public void note(ErasureCause cause, @Nullable String subject, @Nullable UUID organisationId, int records) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(NOTE)) {
            insert.setString(1, cause.name());
            insert.setString(2, subject);
            insert.setObject(3, organisationId);
            insert.setInt(4, records);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new PersistenceException("An erasure could not be noted", failure);
        }
    }

    /** Those that a caller sees, newest first: its organisation's, or all of them for the admin. */
    List<Noted> before(long id, int most, Standing caller) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(NEWEST_FIRST)) {
            select.setLong(1, id);
            select.setBoolean(2, caller.isAdmin());
            select.setObject(3, caller.organisationId().orElse(null));
            select.setInt(4, most);
            List<Noted> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Noted(
                            rows.getLong(1),
                            new ErasureResponse(
                                    rows.getObject(2, OffsetDateTime.class).toInstant(),
                                    ErasureCause.valueOf(rows.getString(3)),
                                    rows.getString(4),
                                    rows.getObject(5, UUID.class),
                                    rows.getInt(6))));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new PersistenceException("Erasures could not be read", failure);
        }
    }

    /**
     * An erasure and its place in the log.
     *
     * @param id place
     * @param shown what is known of it
     */
    record Noted(long id, ErasureResponse shown) {}
}
