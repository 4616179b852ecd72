package org.sharedvalue.gateway.intake;

import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Writes a batch however long the database is away, and sets aside only what fails by itself: outages are waited for,
 * races repeated, everything else tried record by record.
 */
final class PatientWriter {

    private static final Logger LOG = Logger.getLogger(PatientWriter.class);
    private static final int RACES = 3;

    private final BatchWriter writer;
    private final Patience patience;

    PatientWriter(BatchWriter writer, Patience patience) {
        this.writer = writer;
        this.patience = patience;
    }

    /**
     * Takes the batch in.
     *
     * @return what it did; empty when the intake was stopped before it was written
     * @throws PositionConflict if another gateway has taken in from one of the partitions
     */
    Optional<BatchEffect> write(Batch batch) {
        int races = 0;
        int outages = 0;
        boolean oneByOne = false;
        while (!patience.isStopped()) {
            try {
                return Optional.of(oneByOne ? writer.writeOneByOne(batch) : writer.write(batch));
            } catch (PositionConflict conflict) {
                throw conflict;
            } catch (SQLException | RuntimeException failure) {
                if (Failures.isOutage(failure)) {
                    LOG.warnf("The intake waits for the database: %s", Failures.summary(failure));
                    patience.pauseAfter(outages++);
                } else if (Failures.isUniqueViolation(failure) && races++ < RACES) {
                    LOG.infof("Another gateway was faster; taking the batch in again.");
                } else {
                    LOG.warnf(
                            "A batch of %d records failed and is taken in record by record: %s",
                            batch.records().size(), Failures.summary(failure));
                    LOG.debug("The failure of the batch", failure);
                    oneByOne = true;
                    patience.pauseAfter(outages);
                }
            }
        }
        return Optional.empty();
    }
}
