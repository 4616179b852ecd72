package org.sharedvalue.outcomes.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The attendance of one session as a whole: who writes any of its rows has locked it, so the last call is whole. */
@Entity
public class AttendanceSheet {

    @Id
    private UUID sessionId;

    @Column(updatable = false)
    private UUID partnershipId;

    @Column
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected AttendanceSheet() {}

    /** Counts one more call that changed something. */
    void changed() {
        version++;
    }

    UUID partnershipId() {
        return partnershipId;
    }

    int version() {
        return version;
    }
}
