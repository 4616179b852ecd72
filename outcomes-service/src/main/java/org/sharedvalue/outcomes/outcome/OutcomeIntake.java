package org.sharedvalue.outcomes.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.outcomes.enrolment.Enrolment;
import org.sharedvalue.outcomes.enrolment.Enrolments;
import org.sharedvalue.outcomes.reference.References;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.time.SuiteClock;

/** Takes and changes outcomes, with the enrolments, offers and employers that they name. */
@ApplicationScoped
class OutcomeIntake {

    private final Outcomes outcomes;
    private final Enrolments enrolments;
    private final References references;
    private final SuiteClock clock;

    OutcomeIntake(Outcomes outcomes, Enrolments enrolments, References references, SuiteClock clock) {
        this.outcomes = outcomes;
        this.enrolments = enrolments;
        this.references = references;
        this.clock = clock;
    }

    /** Asks about everything that new outcomes depend on; before the transaction. */
    void ask(Collection<OutcomeRequest> items) {
        references.askCohorts(enrolments.cohortsOf(
                items.stream().map(OutcomeRequest::enrolmentId).toList()));
        references.askOrganisations(items.stream().map(OutcomeRequest::employer).toList());
    }

    /** Asks about everything that writes to existing outcomes depend on; before the transaction. */
    void askFor(Collection<UUID> outcomeIds) {
        references.askCohorts(enrolments.cohortsOf(outcomes.enrolmentsOf(outcomeIds)));
    }

    /** Refuses an employer that nobody knows. */
    void requireReferences(OutcomeRequest wanted, @Nullable OutcomeRequest before) {
        if (before != null) {
            references.askCohorts(enrolments.cohortsOf(List.of(before.enrolmentId())));
            references.askOrganisations(Arrays.asList(wanted.employer()));
        }
        references.requireOrganisation(wanted.employer(), "/details/employerOrganisationId");
    }

    /** Locks the enrolments and reads the offers that new outcomes name. */
    void lock(List<OutcomeRequest> items) {
        enrolments.lockForWriting(
                items.stream().map(OutcomeRequest::enrolmentId).toList());
        outcomes.byIds(items.stream()
                .map(OutcomeRequest::precededById)
                .filter(Objects::nonNull)
                .toList());
    }

    /** Locks the enrolments of existing outcomes. */
    void lockOf(List<Outcome> changed) {
        enrolments.lockForWriting(changed.stream().map(Outcome::enrolmentId).toList());
    }

    /** A new outcome, or a refusal. */
    Outcome report(OutcomeRequest request) {
        Enrolment enrolment = enrolments.writable(request.enrolmentId(), "/enrolmentId", request.reason());
        Outcome reported = new Outcome(request, enrolment, clock.today());
        enrolment.requireOutcomeOn(request.occurredOn());
        requireOffer(request);
        return reported;
    }

    /** Corrects an outcome, or refuses. */
    void amend(Outcome changed, OutcomeRequest request) {
        Enrolment enrolment = lockedEnrolment(changed, request.reason());
        changed.amend(request, clock.today());
        enrolment.requireOutcomeOn(request.occurredOn());
        requireOffer(request);
    }

    /** Moves an outcome whose enrolment is locked, or refuses. */
    void move(Outcome moved, OutcomeTransition wish) {
        moved.status().requireNext(wish.to());
        enrolments.writable(moved.enrolmentId(), "/id", wish.reason());
        moved.move(wish, clock.today());
    }

    /** Verifies an outcome, or refuses. */
    void verify(Outcome verified, VerificationRequest request) {
        lockedEnrolment(verified, request.reason());
        verified.verify(request, clock.today());
    }

    private Enrolment lockedEnrolment(Outcome outcome, @Nullable String reason) {
        lockOf(List.of(outcome));
        return enrolments.writable(outcome.enrolmentId(), "/enrolmentId", reason);
    }

    private void requireOffer(OutcomeRequest request) {
        UUID offerId = request.precededById();
        if (offerId == null) {
            return;
        }
        Outcome offer = outcomes.findById(offerId);
        if (offer == null
                || offer.type() != OutcomeType.JOB_OFFER
                || !offer.enrolmentId().equals(request.enrolmentId())) {
            throw ProblemException.at(
                    "/precededById", ProblemCode.UNKNOWN_REFERENCE, "There is no such offer in the enrolment.");
        }
    }
}
