package org.sharedvalue.gateway.release.http;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sharedvalue.gateway.collection.OwnMove;
import org.sharedvalue.gateway.collection.Wanted;
import org.sharedvalue.gateway.release.Finals;
import org.sharedvalue.gateway.release.Release;
import org.sharedvalue.gateway.release.ReleaseRows;
import org.sharedvalue.gateway.release.ReleaseStatus;
import org.sharedvalue.web.time.SuiteClock;
import org.sharedvalue.web.validation.Requests;

/** Publishes releases, behind the lock that all publishing in the suite takes. */
@Singleton
class ReleaseMove extends OwnMove<ReleaseStatus, ReleaseTransition, Release> {

    private final Finals finals;
    private final ReleaseAccess access;

    ReleaseMove(Finals finals, ReleaseAccess access, Requests requests, SuiteClock clock) {
        super(AllReleases.COLLECTION, ReleaseTransition.class, requests, clock);
        this.finals = finals;
        this.access = access;
    }

    @Override
    public void lock(Connection connection, List<Wanted<ReleaseTransition>> wishes) throws SQLException {
        finals.lock(connection);
    }

    @Override
    protected Optional<Release> locked(Connection connection, UUID id) throws SQLException {
        return ReleaseRows.lock(connection, id).filter(found -> ReleaseAccess.owns(access.standing(), found));
    }

    @Override
    protected Release moved(Connection connection, Release release, ReleaseTransition transition, LocalDate on)
            throws SQLException {
        return finals.publish(connection, release, on, transition.reason());
    }
}
