package org.sharedvalue.gateway.feed.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.feed.feeding.Funding;
import org.sharedvalue.gateway.ledger.LedgerUnreadable;
import org.sharedvalue.gateway.ledger.LedgerWatch;

/**
 * Whether a funder funds a program on a day, as far as the ledger has come: reading asks again, so that what was lost is not
 * shown while the feeder has still to take it back. Remembered until a partnership or a program changes.
 */
@ApplicationScoped
class FundedPrograms {

    private static final int MOST = 10_000;
    private static final String PARTNERSHIPS = "SELECT id, partnership_id FROM program WHERE partnership_id = ANY (?)";

    private final AgroalDataSource dataSource;
    private final LedgerWatch watch;
    private final Cache<UUID, Funded> remembered =
            Caffeine.newBuilder().maximumSize(MOST).build();

    FundedPrograms(AgroalDataSource dataSource, LedgerWatch watch) {
        this.dataSource = dataSource;
        this.watch = watch;
    }

    /** What it funds now. */
    Funded of(UUID funder) {
        long version = watch.structureVersion();
        Funded known = remembered.getIfPresent(funder);
        if (known == null || known.version != version) {
            known = read(funder, version);
            remembered.put(funder, known);
        }
        return known;
    }

    private Funded read(UUID funder, long version) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(PARTNERSHIPS)) {
            Funding funding = Funding.read(connection, Set.of(funder)).getOrDefault(funder, Funding.NONE);
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", funding.byPartnership().keySet().toArray()));
            Map<UUID, UUID> partnerships = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    partnerships.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                }
            }
            return new Funded(version, funding, partnerships);
        } catch (SQLException away) {
            throw new LedgerUnreadable(away);
        }
    }

    /**
     * What a funder funds.
     *
     * @param version position of the ledger that it is known at
     * @param funding its days, by partnership
     * @param partnerships partnership of each program
     */
    record Funded(long version, Funding funding, Map<UUID, UUID> partnerships) {

        Funded {
            partnerships = Map.copyOf(partnerships);
        }

        boolean covers(@Nullable UUID program, @Nullable LocalDate day) {
            UUID partnership = program == null ? null : partnerships.get(program);
            return partnership != null && day != null && funding.covers(partnership, day);
        }
    }
}
