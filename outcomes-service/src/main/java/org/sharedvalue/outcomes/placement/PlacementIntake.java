package org.sharedvalue.outcomes.placement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.outcomes.enrolment.Enrolments;
import org.sharedvalue.outcomes.reference.References;

/** Takes and changes placements, with the enrolments and hosts that they name. */
@ApplicationScoped
class PlacementIntake {

    private final Enrolments enrolments;
    private final References references;

    PlacementIntake(Enrolments enrolments, References references) {
        this.enrolments = enrolments;
        this.references = references;
    }

    /** Asks about everything that new placements depend on; before the transaction. */
    void ask(Collection<PlacementRequest> items) {
        references.askCohorts(enrolments.cohortsOf(
                items.stream().map(PlacementRequest::enrolmentId).toList()));
        references.askOrganisations(
                items.stream().map(PlacementRequest::hostOrganisationId).toList());
    }

    /** Refuses a host that nobody knows. */
    void requireReferences(PlacementRequest wanted, @Nullable PlacementRequest before) {
        if (before != null) {
            references.askCohorts(enrolments.cohortsOf(List.of(before.enrolmentId())));
            references.askOrganisations(List.of(wanted.hostOrganisationId()));
        }
        references.requireOrganisation(wanted.hostOrganisationId(), "/hostOrganisationId");
    }

    void lock(Collection<UUID> enrolmentIds) {
        enrolments.lockForWriting(enrolmentIds);
    }

    /** A new placement, or a refusal. */
    Placement place(PlacementRequest request) {
        return new Placement(request, enrolments.writable(request.enrolmentId(), "/enrolmentId", request.reason()));
    }

    /** Corrects a placement, or refuses. */
    void amend(Placement changed, PlacementRequest request) {
        lock(List.of(changed.enrolmentId()));
        enrolments.writable(changed.enrolmentId(), "/enrolmentId", request.reason());
        changed.describe(request);
    }
}
