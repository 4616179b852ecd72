package org.sharedvalue.outcomes.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.outcomes.participant.Participants;
import org.sharedvalue.outcomes.reference.CohortFacts;
import org.sharedvalue.outcomes.reference.CohortPhase;
import org.sharedvalue.outcomes.reference.References;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.time.SuiteClock;

/** Moves enrolments, with the cohorts and places that the moves depend on. */
@ApplicationScoped
class EnrolmentMoves {

    private final Enrolments enrolments;
    private final Participants participants;
    private final References references;
    private final CohortPlaces places;
    private final OpenEnrolments openEnrolments;
    private final SuiteClock clock;

    EnrolmentMoves(
            Enrolments enrolments,
            Participants participants,
            References references,
            CohortPlaces places,
            OpenEnrolments openEnrolments,
            SuiteClock clock) {
        this.enrolments = enrolments;
        this.participants = participants;
        this.references = references;
        this.places = places;
        this.openEnrolments = openEnrolments;
        this.clock = clock;
    }

    /** Asks about every cohort that the moves touch; before the transaction. */
    void ask(Map<UUID, EnrolmentTransition> wishes) {
        references.askCohorts(cohorts(wishes, to -> true));
        references.askCohortsThatAre(
                CohortPhase::isTakingPeople, cohorts(wishes, to -> to == EnrolmentStatus.ENROLLED));
        references.askCohortsThatAre(CohortPhase::hasBegun, cohorts(wishes, to -> to == EnrolmentStatus.ACTIVE));
    }

    private List<@Nullable UUID> cohorts(
            Map<UUID, EnrolmentTransition> wishes, Predicate<EnrolmentStatus> destination) {
        Set<UUID> ids = new TreeSet<>();
        List<@Nullable UUID> cohortIds = new ArrayList<>();
        wishes.forEach((id, wish) -> {
            if (destination.test(wish.to())) {
                ids.add(id);
                cohortIds.add(wish.cohortId());
            }
        });
        cohortIds.addAll(ids.isEmpty() ? List.of() : enrolments.cohortsOf(ids));
        return cohortIds;
    }

    /** Locks people and places, in this order. */
    void lock(List<Enrolment> moved, Map<UUID, EnrolmentTransition> wishes) {
        participants.lockShared(moved.stream().map(Enrolment::participantRef).toList());
        Set<UUID> touched = new TreeSet<>();
        Collection<UUID> reopened = new TreeSet<>();
        for (Enrolment enrolment : moved) {
            EnrolmentTransition wish = Objects.requireNonNull(wishes.get(enrolment.id()));
            UUID cohortId = wish.cohortId() == null ? enrolment.cohortId() : wish.cohortId();
            if (cohortId != null && enrolment.status().holdsPlace() != wish.to().holdsPlace()) {
                touched.add(cohortId);
            }
            if (enrolment.status().hasEnded() && wish.to() == EnrolmentStatus.ACTIVE) {
                reopened.add(enrolment.participantRef());
            }
        }
        places.lock(references.known(touched));
        openEnrolments.read(reopened);
    }

    /** Asks about every cohort in which new enrolments arrive in a state of their own; before the transaction. */
    void askForNew(Collection<EnrolmentRow> rows) {
        references.askCohortsThatAre(CohortPhase::isTakingPeople, cohortsOfNew(rows, EnrolmentStatus.ENROLLED));
        references.askCohortsThatAre(CohortPhase::hasBegun, cohortsOfNew(rows, EnrolmentStatus.ACTIVE));
    }

    private static Set<UUID> cohortsOfNew(Collection<EnrolmentRow> rows, EnrolmentStatus through) {
        Set<UUID> cohortIds = new TreeSet<>();
        for (EnrolmentRow row : rows) {
            UUID cohortId = row.cohortId();
            if (cohortId != null && row.moves().stream().anyMatch(move -> move.to() == through)) {
                cohortIds.add(cohortId);
            }
        }
        return cohortIds;
    }

    /** Locks the places that new enrolments arrive in; the people are locked. */
    void lockForNew(Collection<EnrolmentRow> rows) {
        places.lock(references.known(cohortsOfNew(rows, EnrolmentStatus.ENROLLED)));
    }

    /** Moves a new enrolment to its state, or refuses and leaves every place as it was. */
    void arrive(Enrolment made, List<EnrolmentTransition> wishes) {
        UUID cohortId = made.cohortId();
        Runnable undo = cohortId == null ? () -> {} : places.undo(cohortId);
        try {
            wishes.forEach(wish -> move(made, wish));
        } catch (ProblemException refusal) {
            undo.run();
            throw refusal;
        }
    }

    /** Moves one enrolment, or refuses. */
    void move(Enrolment moved, EnrolmentTransition wish) {
        EnrolmentStatus from = moved.status();
        from.requireNext(wish.to());
        if (wish.to().isOpen()) {
            participants.writable(moved.participantRef(), "/id");
        } else {
            participants.requireEndable(moved.participantRef(), "/id");
        }
        if (!from.isBeforePlace()) {
            references.requireNotClosed(moved.cohortId(), wish.reason());
        }
        moved.move(wish, clock.today());
        UUID cohortId = moved.cohortId();
        if (wish.to() == EnrolmentStatus.ENROLLED) {
            takePlace(moved);
        } else if (wish.to() == EnrolmentStatus.ACTIVE) {
            requireBegun(moved);
        } else if (wish.to() == EnrolmentStatus.WAITLISTED && cohortId != null) {
            references.cohort(cohortId, moved.programId(), "/cohortId");
        } else if (from.holdsPlace() && !wish.to().holdsPlace() && cohortId != null) {
            places.of(cohortId).giveBack();
        }
    }

    private void takePlace(Enrolment moved) {
        CohortFacts cohort = cohortOf(moved);
        if (cohort.status() == CohortPhase.CLOSED) {
            throw new ProblemException(ProblemCode.COHORT_CLOSED, "The cohort is closed.");
        }
        if (!cohort.status().isTakingPeople()) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "A cohort that is " + cohort.status() + " takes nobody.");
        }
        places.of(cohort.id()).take();
    }

    private void requireBegun(Enrolment moved) {
        CohortFacts cohort = cohortOf(moved);
        if (!cohort.status().hasBegun()) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "Nobody starts in a cohort that is " + cohort.status() + ".");
        }
        if (moved.isReopened()) {
            openEnrolments.claim(moved.participantRef(), moved.programId());
        }
    }

    private CohortFacts cohortOf(Enrolment moved) {
        UUID cohortId = moved.cohortId();
        if (cohortId == null) {
            throw ProblemException.at("/cohortId", ProblemCode.MISSING, "Enrolling needs a cohort.");
        }
        return references.cohort(cohortId, moved.programId(), "/cohortId");
    }
}
