package org.sharedvalue.outcomes.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.sharedvalue.outcomes.sealing.Sealed;

/** Who a participant is, sealed; its id is the participantRef. */
@Entity
@Table(name = "participant_identity")
public class Identity {

    @Id
    @Column
    private UUID id;

    @Embedded
    private Sealed sealed;

    /** For Hibernate. */
    protected Identity() {}

    Identity(UUID participantRef, Sealed sealed) {
        this.id = participantRef;
        this.sealed = sealed;
    }

    Sealed sealed() {
        return sealed;
    }

    void replace(Sealed anew) {
        sealed = anew;
    }
}
