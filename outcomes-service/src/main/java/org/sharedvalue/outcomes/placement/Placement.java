package org.sharedvalue.outcomes.placement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.outcomes.enrolment.Enrolment;
import org.sharedvalue.records.PartnershipRow;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** A time that a participant spends with a host. */
@Entity
public class Placement extends VersionedRecord implements PartnershipRow {

    @Column(updatable = false)
    private UUID enrolmentId;

    @Column(updatable = false)
    private UUID programId;

    @Column(updatable = false)
    private UUID partnershipId;

    @Column
    private UUID hostOrganisationId;

    @Column
    private LocalDate startOn;

    @Column
    private @Nullable LocalDate endOn;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Placement() {}

    @SuppressWarnings("NullAway.Init") // describe sets the rest
    Placement(PlacementRequest request, Enrolment enrolment) {
        enrolment.requirePlaceable();
        enrolmentId = enrolment.id();
        programId = enrolment.programId();
        partnershipId = enrolment.partnershipId();
        describe(request);
    }

    /** Gives it the fields of a request, or refuses. */
    final void describe(PlacementRequest request) {
        if (!enrolmentId.equals(request.enrolmentId())) {
            throw ProblemException.at(
                    "/enrolmentId", ProblemCode.IMMUTABLE_FIELD, "A placement stays its enrolment's.");
        }
        if (request.endOn() != null && request.endOn().isBefore(request.startOn())) {
            throw ProblemException.at("/endOn", ProblemCode.DATES_OUT_OF_ORDER, "'endOn' lies before 'startOn'.");
        }
        hostOrganisationId = request.hostOrganisationId();
        startOn = request.startOn();
        endOn = request.endOn();
    }

    /** Forgets what leads to its person, who is being erased. */
    void erase() {
        forgetExternalId();
    }

    public UUID enrolmentId() {
        return enrolmentId;
    }

    public UUID programId() {
        return programId;
    }

    @Override
    public UUID partnershipId() {
        return partnershipId;
    }

    public UUID hostOrganisationId() {
        return hostOrganisationId;
    }

    public LocalDate startOn() {
        return startOn;
    }

    public @Nullable LocalDate endOn() {
        return endOn;
    }
}
