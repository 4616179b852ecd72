package org.sharedvalue.gateway.report.reading;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sharedvalue.gateway.rebuild.EarlierTables;
import org.sharedvalue.gateway.rebuild.FoldedTooLong;
import org.sharedvalue.gateway.report.source.Scope;
import org.sharedvalue.gateway.report.source.ScopeKind;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * Runs queries on the state that the database had at an earlier position of the ledger. That state is folded for the
 * occasion, which costs as much as there is in the ledger about the scope; so few may be asked for at a time, and each has
 * its limit.
 */
@ApplicationScoped
public class EarlierSnapshots {

    private static final String BEGIN = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ";
    private static final int AT_A_TIME = 2;

    private final AgroalDataSource dataSource;
    private final Duration limit;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    EarlierSnapshots(
            AgroalDataSource dataSource,
            @ConfigProperty(name = "suite.report.as-of-limit", defaultValue = "20s") Duration limit) {
        this.dataSource = dataSource;
        this.limit = limit;
    }

    /** The answer of the queries about one scope. */
    public <T> T read(Scope scope, long seq, Snapshots.Queries<T> queries) {
        takePlace();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement begin = connection.createStatement()) {
                begin.execute(BEGIN);
                tables(connection, scope).fold(seq, limit);
                return queries.on(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (FoldedTooLong tooLong) {
            throw ProblemException.in(
                    "asOf",
                    ProblemCode.OUT_OF_RANGE,
                    "The ledger holds more up to there than can be added up in " + limit.toSeconds()
                            + " s; ask for one program, or read a release of that time.");
        } catch (SQLException failure) {
            throw new SourceUnreadable(failure);
        } finally {
            places.release();
        }
    }

    private static EarlierTables tables(Connection connection, Scope scope) throws SQLException {
        if (scope.kind() == ScopeKind.PROGRAM) {
            return EarlierTables.ofProgram(connection, scope.requiredId());
        }
        return scope.kind() == ScopeKind.PARTNERSHIP
                ? EarlierTables.ofPartnership(connection, scope.requiredId())
                : EarlierTables.ofEverything(connection);
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(
                ProblemCode.UNAVAILABLE, "Other reports of earlier positions are being added up; try again.");
    }
}
