package org.sharedvalue.program.volunteercontribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sharedvalue.program.volunteerassignment.VolunteerAssignment;
import org.sharedvalue.program.volunteerassignment.VolunteerAssignments;
import org.sharedvalue.records.ContributedRecords;
import org.sharedvalue.records.Filter;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** All volunteer hours, with the sum of each volunteer's day kept beside them. */
@ApplicationScoped
public class VolunteerContributions extends ContributedRecords<VolunteerContribution> {

    @Inject
    VolunteerAssignments assignments;

    @Inject
    VolunteerDays days;

    VolunteerContributions() {
        super(
                VolunteerContribution.class,
                new VolunteerContributionEvents(),
                "employerOrganisationId",
                List.of(
                        Filter.word("status", VolunteerContributionStatus.class),
                        Filter.id("assignmentId"),
                        Filter.id("programId")));
    }

    @Override
    protected Map<String, ProblemCode> constraintCodes() {
        return Map.of("volunteer_day_has_24_hours", ProblemCode.DAILY_HOURS_EXCEEDED);
    }

    /** Locks the assignments that requests name and the days on which they would count. */
    void lockDays(List<VolunteerContributionRequest> requests) {
        Map<UUID, VolunteerAssignment> known = assignments
                .referred(requests.stream()
                        .map(VolunteerContributionRequest::assignmentId)
                        .collect(Collectors.toSet()))
                .stream()
                .filter(assignments::isSeen)
                .collect(Collectors.toMap(VolunteerAssignment::id, Function.identity()));
        days.lock(requests.stream()
                .flatMap(request -> Optional.ofNullable(known.get(request.assignmentId()))
                        .map(assignment -> day(assignment, request.workedOn()))
                        .stream())
                .collect(Collectors.toSet()));
    }

    /** Locks the days on which hours count that are to be moved or decided on. */
    void lockDaysOf(List<VolunteerContribution> moved) {
        days.lock(moved.stream().map(VolunteerContribution::day).collect(Collectors.toSet()));
    }

    /** New hours whose day is locked, or a refusal. */
    VolunteerContribution submitted(VolunteerContributionRequest request) {
        VolunteerContribution submitted =
                new VolunteerContribution(request, assignment(request.assignmentId()), today());
        days.locked(submitted.day()).add(submitted.hours());
        return submitted;
    }

    /** Gives hours the fields of a request and moves them to another day where it says so, or refuses. */
    void amend(VolunteerContribution changed, VolunteerContributionRequest request) {
        changed.requireEditable();
        assignments.referred(Set.of(changed.assignmentId()));
        days.lock(List.of(changed.day(), changed.dayOn(request.workedOn())));
        days.locked(changed.day()).take(changed.hours());
        changed.describe(request, assignment(changed.assignmentId()), today());
        days.locked(changed.day()).add(changed.hours());
    }

    /** Refuses one who may not decide on hours: not even a member on its own. */
    void requireDecider(VolunteerContribution decided) {
        if (!caller().delivers(decided.partnershipId())) {
            throw notAllowed();
        }
    }

    /** Approves or rejects hours; what is rejected no longer fills the day. */
    void decide(VolunteerContribution decided, ApprovalRequest request) {
        decided.decide(request.decision(), request.reason());
        if (!request.approve()) {
            days.locked(decided.day()).take(decided.hours());
        }
    }

    /** Moves hours along their chart; what is reversed no longer fills the day. */
    void move(VolunteerContribution moved, VolunteerContributionTransition request) {
        moved.move(request);
        days.locked(moved.day()).take(moved.hours());
    }

    private static DayKey day(VolunteerAssignment assignment, LocalDate workedOn) {
        return new DayKey(assignment.employerOrganisationId(), assignment.volunteerRef(), workedOn);
    }

    private VolunteerAssignment assignment(UUID id) {
        return assignments
                .findByIdOptional(id)
                .filter(assignments::isSeen)
                .orElseThrow(() -> ProblemException.at(
                        "/assignmentId", ProblemCode.UNKNOWN_REFERENCE, "There is no such assignment."));
    }
}
