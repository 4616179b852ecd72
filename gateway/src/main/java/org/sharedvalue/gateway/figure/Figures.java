package org.sharedvalue.gateway.figure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sharedvalue.gateway.projection.ContributionRow;
import org.sharedvalue.gateway.projection.EnrolmentRecord;
import org.sharedvalue.gateway.projection.EnrolmentRecords;
import org.sharedvalue.gateway.projection.InputRows;
import org.sharedvalue.gateway.projection.VolunteerHoursRow;

/**
 * Keeps the cells equal to what the projection says: folds anew what was touched, takes back what it had added and adds
 * what it adds now. Corrections, retractions and voids need nothing else.
 */
public final class Figures {

    private final EnrolmentRecords records = new EnrolmentRecords();
    private final EnrolmentFolds folds = new EnrolmentFolds();
    private final FigureCells cells = new FigureCells();

    /**
     * Follows a change of the projection, in its transaction.
     *
     * @param enrolmentIds enrolments under which something changed
     * @param before changed inputs as they were
     * @param after the same inputs as they are
     * @param shard number of the writer, so that two never wait for one cell
     */
    public void follow(
            Connection connection, Collection<UUID> enrolmentIds, InputRows before, InputRows after, int shard)
            throws SQLException {
        CellDeltas deltas = new CellDeltas();
        if (!enrolmentIds.isEmpty()) {
            foldAnew(connection, enrolmentIds, deltas);
        }
        VolunteerDays volunteers = new VolunteerDays();
        before.contributions().forEach(row -> deltas.subtract(row.programId(), InputSteps.of(row)));
        for (ContributionRow row : after.contributions()) {
            deltas.add(row.programId(), InputSteps.of(row));
        }
        for (VolunteerHoursRow row : before.volunteerHours()) {
            deltas.subtract(row.programId(), InputSteps.of(row));
            volunteers.touch(row);
        }
        for (VolunteerHoursRow row : after.volunteerHours()) {
            deltas.add(row.programId(), InputSteps.of(row));
            volunteers.touch(row);
        }
        volunteers.addTo(deltas, connection);
        cells.add(connection, deltas, shard);
    }

    private void foldAnew(Connection connection, Collection<UUID> enrolmentIds, CellDeltas deltas) throws SQLException {
        Map<UUID, EnrolmentFold> before = folds.read(connection, enrolmentIds);
        ParticipantDays participants = new ParticipantDays();
        List<EnrolmentFold> changed = new ArrayList<>();
        for (EnrolmentRecord record : records.read(connection, enrolmentIds)) {
            EnrolmentFold after = EnrolmentFold.of(record);
            EnrolmentFold known = before.get(after.enrolmentId());
            if (after.equals(known)) {
                continue;
            }
            if (known != null) {
                deltas.subtract(known);
            }
            deltas.add(after);
            participants.touch(known, after);
            changed.add(after);
        }
        folds.write(connection, changed);
        participants.addTo(deltas, connection);
    }
}
