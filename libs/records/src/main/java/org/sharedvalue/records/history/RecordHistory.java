package org.sharedvalue.records.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.contracts.ContractJson;
import org.sharedvalue.sql.Columns;
import org.sharedvalue.web.caller.Caller;
import org.sharedvalue.web.history.FieldChange;
import org.sharedvalue.web.history.HistoryEntry;

/** Keeps what each change of a record was. */
@ApplicationScoped
public class RecordHistory {

    private static final String INSERT = """
            INSERT INTO record_history
                   (record_id, version, changed_at, subject, organisation_id, change, fields, reason)
            SELECT record_id, version, changed_at, ?, ?::uuid, change, fields, reason
              FROM unnest(?::uuid[], ?::int[], ?::timestamptz[], ?::text[], ?::jsonb[], ?::text[])
                   AS entry(record_id, version, changed_at, change, fields, reason)
            """;

    private static final String NEWEST_FIRST = """
            SELECT version, changed_at, subject, organisation_id, change, fields, reason
              FROM record_history
             WHERE record_id = ? AND version < ?
             ORDER BY version DESC
             LIMIT ?
            """;

    private static final String OF_MANY = """
            SELECT record_id, version, changed_at, subject, organisation_id, change, fields, reason
              FROM record_history
             WHERE record_id = ANY (?)
             ORDER BY changed_at, record_id, version
            """;

    private final AgroalDataSource dataSource;
    private final Caller caller;

    RecordHistory(AgroalDataSource dataSource, Caller caller) {
        this.dataSource = dataSource;
        this.caller = caller;
    }

    /** Keeps changes in the transaction that runs, in the name of who is calling. */
    public void keep(List<KeptChange> changes) {
        boolean called = Arc.container().requestContext().isActive();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, called && !caller.subject().isEmpty() ? caller.subject() : null);
            insert.setString(
                    2, called ? caller.organisationId().map(UUID::toString).orElse(null) : null);
            rows(changes).bind(insert, 3);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The history of records could not be kept", failure);
        }
    }

    /** The changes of a record that led to versions before this one, newest first. */
    public List<HistoryEntry> of(UUID recordId, int beforeVersion, int most) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(NEWEST_FIRST)) {
            select.setObject(1, recordId);
            select.setInt(2, beforeVersion);
            select.setInt(3, most);
            List<HistoryEntry> entries = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            return entries;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The history of a record could not be read", failure);
        }
    }

    /** All changes of these records, oldest first. */
    public List<RecordChange> ofAll(Collection<UUID> recordIds) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_MANY)) {
            select.setArray(1, connection.createArrayOf("uuid", recordIds.toArray()));
            List<RecordChange> changes = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    changes.add(new RecordChange(rows.getObject("record_id", UUID.class), entry(rows)));
                }
            }
            return changes;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The history of records could not be read", failure);
        }
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException, JsonProcessingException {
        return new HistoryEntry(
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("subject"),
                row.getObject("organisation_id", UUID.class),
                row.getString("change"),
                ContractJson.MAPPER.readValue(row.getString("fields"), new TypeReference<List<FieldChange>>() {}),
                row.getString("reason"));
    }

    private static Columns rows(List<KeptChange> changes) {
        Columns rows = new Columns(6);
        changes.forEach(change -> rows.add(
                change.recordId(),
                change.version(),
                change.at(),
                change.change(),
                json(change.fields()),
                change.reason()));
        return rows;
    }

    private static String json(List<FieldChange> fields) {
        try {
            return ContractJson.MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Public states cannot be written as JSON", unwritable);
        }
    }
}
