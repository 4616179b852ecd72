package org.sharedvalue.outcomes.retention;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the people whose time is over: nothing was written about them since, nothing is open, nothing is to be followed up. */
@ApplicationScoped
class DuePeople {

    /** An import of what happened long ago was written today: people are kept from when they became known here. */
    private static final String DUE = """
            SELECT p.id, p.created_at, known.last_written
              FROM participant p
             CROSS JOIN LATERAL (SELECT greatest(p.updated_at,
                   (SELECT max(c.updated_at) FROM consent c WHERE c.participant_ref = p.id),
                   (SELECT max(t.updated_at) FROM testimonial t WHERE t.participant_ref = p.id),
                   (SELECT max(a.at) FROM identity_access a WHERE a.participant_ref = p.id AND a.act = 'WRITTEN'),
                   (SELECT max(greatest(e.updated_at,
                           (SELECT max(o.updated_at) FROM outcome o WHERE o.enrolment_id = e.id),
                           (SELECT max(k.updated_at) FROM sustainment_check k WHERE k.enrolment_id = e.id),
                           (SELECT max(a.updated_at) FROM attendance a WHERE a.enrolment_id = e.id),
                           (SELECT max(l.updated_at) FROM placement l WHERE l.enrolment_id = e.id)))
                      FROM enrolment e WHERE e.participant_ref = p.id)) AS last_written) known
             WHERE %s AND p.created_at < ? AND known.last_written < ?
               AND NOT EXISTS (SELECT 1 FROM enrolment e
                   WHERE e.participant_ref = p.id AND e.status IN ('APPLIED', 'WAITLISTED', 'ENROLLED', 'ACTIVE'))
               AND NOT EXISTS (SELECT 1 FROM enrolment e JOIN sustainment_check k ON k.enrolment_id = e.id
                   WHERE e.participant_ref = p.id AND k.status = 'SCHEDULED' AND k.window_ends_on >= ?)
            """;

    private static final String SOME =
            " AND (p.created_at, p.id) > (?, ?) AND (? OR p.registered_by_organisation_id = ?)"
                    + " ORDER BY p.created_at, p.id LIMIT ?";
    private static final String ONE = " AND p.id = ?";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AgroalDataSource dataSource;

    DuePeople(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Some of them, in the order in which they were registered.
     *
     * @param writtenBefore nothing was written about them since
     * @param on day on which nothing is to be followed up any more
     * @param after the last of those before; null for the first
     * @param registeredBy organisation that registered them; null for everybody
     */
    List<DuePerson> some(
            RetentionRule rule,
            Instant writtenBefore,
            LocalDate on,
            @Nullable DuePerson after,
            @Nullable UUID registeredBy,
            int most) {
        return find(DUE.formatted(rule.condition()) + SOME, select -> {
            bind(select, writtenBefore, on);
            select.setObject(4, at(after == null ? Instant.EPOCH : after.createdAt()));
            select.setObject(5, after == null ? BEFORE_ALL : after.ref());
            select.setBoolean(6, registeredBy == null);
            select.setObject(7, registeredBy);
            select.setInt(8, most);
        });
    }

    /** Whether it is still so of one person, in the transaction that runs. */
    boolean includes(RetentionRule rule, Instant writtenBefore, LocalDate on, UUID ref) {
        return !find(DUE.formatted(rule.condition()) + ONE, select -> {
                    bind(select, writtenBefore, on);
                    select.setObject(4, ref);
                })
                .isEmpty();
    }

    private static void bind(PreparedStatement select, Instant writtenBefore, LocalDate on) throws SQLException {
        select.setObject(1, at(writtenBefore));
        select.setObject(2, at(writtenBefore));
        select.setObject(3, on);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private List<DuePerson> find(String sql, Binding binding) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            binding.bind(select);
            List<DuePerson> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new DuePerson(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, OffsetDateTime.class).toInstant(),
                            rows.getObject(3, OffsetDateTime.class).toInstant()));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new PersistenceException("People whose time is over could not be found", failure);
        }
    }

    /** Gives a statement its values. */
    private interface Binding {
        void bind(PreparedStatement select) throws SQLException;
    }
}
