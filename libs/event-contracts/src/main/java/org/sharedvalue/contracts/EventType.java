package org.sharedvalue.contracts;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every type of event of the suite. The written constant is the contract; it never changes and is never reused. */
public enum EventType {
    ORGANISATION_REGISTERED("sharedvalue.organisation.registered.v1", Aggregate.ORGANISATION),
    ORGANISATION_CHANGED("sharedvalue.organisation.changed.v1", Aggregate.ORGANISATION),
    ORGANISATION_ACTIVATED("sharedvalue.organisation.activated.v1", Aggregate.ORGANISATION),
    ORGANISATION_DEACTIVATED("sharedvalue.organisation.deactivated.v1", Aggregate.ORGANISATION),
    ORGANISATION_MERGED("sharedvalue.organisation.merged.v1", Aggregate.ORGANISATION),
    PARTNERSHIP_PROPOSED("sharedvalue.partnership.proposed.v1", Aggregate.PARTNERSHIP),
    PARTNERSHIP_CHANGED("sharedvalue.partnership.changed.v1", Aggregate.PARTNERSHIP),
    PARTNERSHIP_ACTIVATED("sharedvalue.partnership.activated.v1", Aggregate.PARTNERSHIP),
    PARTNERSHIP_SUSPENDED("sharedvalue.partnership.suspended.v1", Aggregate.PARTNERSHIP),
    PARTNERSHIP_ENDED("sharedvalue.partnership.ended.v1", Aggregate.PARTNERSHIP),
    PARTNERSHIP_DECLINED("sharedvalue.partnership.declined.v1", Aggregate.PARTNERSHIP),
    CHALLENGE_RAISED("sharedvalue.challenge.raised.v1", Aggregate.CHALLENGE),
    CHALLENGE_CHANGED("sharedvalue.challenge.changed.v1", Aggregate.CHALLENGE),
    CHALLENGE_ACCEPTED("sharedvalue.challenge.accepted.v1", Aggregate.CHALLENGE),
    CHALLENGE_WORK_BEGUN("sharedvalue.challenge.work-begun.v1", Aggregate.CHALLENGE),
    CHALLENGE_ADDRESSED("sharedvalue.challenge.addressed.v1", Aggregate.CHALLENGE),
    CHALLENGE_DECLINED("sharedvalue.challenge.declined.v1", Aggregate.CHALLENGE),
    CHALLENGE_MARKED_DUPLICATE("sharedvalue.challenge.marked-duplicate.v1", Aggregate.CHALLENGE),
    CHALLENGE_REOPENED("sharedvalue.challenge.reopened.v1", Aggregate.CHALLENGE),
    PILOT_PROPOSED("sharedvalue.pilot.proposed.v1", Aggregate.PILOT),
    PILOT_CHANGED("sharedvalue.pilot.changed.v1", Aggregate.PILOT),
    PILOT_STARTED("sharedvalue.pilot.started.v1", Aggregate.PILOT),
    PILOT_REVIEW_OPENED("sharedvalue.pilot.review-opened.v1", Aggregate.PILOT),
    PILOT_ADOPTED("sharedvalue.pilot.adopted.v1", Aggregate.PILOT),
    PILOT_STOPPED("sharedvalue.pilot.stopped.v1", Aggregate.PILOT),
    PILOT_EXTENDED("sharedvalue.pilot.extended.v1", Aggregate.PILOT),
    PILOT_DECLINED("sharedvalue.pilot.declined.v1", Aggregate.PILOT),
    RECOGNITION_RECORDED("sharedvalue.recognition.recorded.v1", Aggregate.RECOGNITION),
    RECOGNITION_CHANGED("sharedvalue.recognition.changed.v1", Aggregate.RECOGNITION),
    RECOGNITION_VERIFIED("sharedvalue.recognition.verified.v1", Aggregate.RECOGNITION),
    RECOGNITION_REVOKED("sharedvalue.recognition.revoked.v1", Aggregate.RECOGNITION),
    PROGRAM_PLANNED("sharedvalue.program.planned.v1", Aggregate.PROGRAM),
    PROGRAM_CHANGED("sharedvalue.program.changed.v1", Aggregate.PROGRAM),
    PROGRAM_ACTIVATED("sharedvalue.program.activated.v1", Aggregate.PROGRAM),
    PROGRAM_COMPLETED("sharedvalue.program.completed.v1", Aggregate.PROGRAM),
    PROGRAM_CANCELLED("sharedvalue.program.cancelled.v1", Aggregate.PROGRAM),
    COHORT_PLANNED("sharedvalue.cohort.planned.v1", Aggregate.COHORT),
    COHORT_CHANGED("sharedvalue.cohort.changed.v1", Aggregate.COHORT),
    COHORT_RECRUITING_OPENED("sharedvalue.cohort.recruiting-opened.v1", Aggregate.COHORT),
    COHORT_STARTED("sharedvalue.cohort.started.v1", Aggregate.COHORT),
    COHORT_COMPLETED("sharedvalue.cohort.completed.v1", Aggregate.COHORT),
    COHORT_CLOSED("sharedvalue.cohort.closed.v1", Aggregate.COHORT),
    COHORT_CANCELLED("sharedvalue.cohort.cancelled.v1", Aggregate.COHORT),
    SESSION_SCHEDULED("sharedvalue.session.scheduled.v1", Aggregate.SESSION),
    SESSION_CHANGED("sharedvalue.session.changed.v1", Aggregate.SESSION),
    SESSION_DELIVERED("sharedvalue.session.delivered.v1", Aggregate.SESSION),
    SESSION_CANCELLED("sharedvalue.session.cancelled.v1", Aggregate.SESSION),
    CONTRIBUTION_PLEDGED("sharedvalue.contribution.pledged.v1", Aggregate.CONTRIBUTION),
    CONTRIBUTION_CHANGED("sharedvalue.contribution.changed.v1", Aggregate.CONTRIBUTION),
    CONTRIBUTION_RECEIVED("sharedvalue.contribution.received.v1", Aggregate.CONTRIBUTION),
    CONTRIBUTION_VERIFIED("sharedvalue.contribution.verified.v1", Aggregate.CONTRIBUTION),
    CONTRIBUTION_CANCELLED("sharedvalue.contribution.cancelled.v1", Aggregate.CONTRIBUTION),
    CONTRIBUTION_REVERSED("sharedvalue.contribution.reversed.v1", Aggregate.CONTRIBUTION),
    VOLUNTEER_ASSIGNMENT_MADE("sharedvalue.volunteer-assignment.made.v1", Aggregate.VOLUNTEER_ASSIGNMENT),
    VOLUNTEER_ASSIGNMENT_CHANGED("sharedvalue.volunteer-assignment.changed.v1", Aggregate.VOLUNTEER_ASSIGNMENT),
    VOLUNTEER_CONTRIBUTION_SUBMITTED(
            "sharedvalue.volunteer-contribution.submitted.v1", Aggregate.VOLUNTEER_CONTRIBUTION),
    VOLUNTEER_CONTRIBUTION_CHANGED("sharedvalue.volunteer-contribution.changed.v1", Aggregate.VOLUNTEER_CONTRIBUTION),
    VOLUNTEER_CONTRIBUTION_APPROVED("sharedvalue.volunteer-contribution.approved.v1", Aggregate.VOLUNTEER_CONTRIBUTION),
    VOLUNTEER_CONTRIBUTION_REJECTED("sharedvalue.volunteer-contribution.rejected.v1", Aggregate.VOLUNTEER_CONTRIBUTION),
    VOLUNTEER_CONTRIBUTION_REVERSED("sharedvalue.volunteer-contribution.reversed.v1", Aggregate.VOLUNTEER_CONTRIBUTION),
    TIME_COST_RATE_DECLARED("sharedvalue.time-cost-rate.declared.v1", Aggregate.TIME_COST_RATE),
    TIME_COST_RATE_CHANGED("sharedvalue.time-cost-rate.changed.v1", Aggregate.TIME_COST_RATE),
    EMPLOYER_DECLARATION_DECLARED("sharedvalue.employer-declaration.declared.v1", Aggregate.EMPLOYER_DECLARATION),
    EMPLOYER_DECLARATION_CHANGED("sharedvalue.employer-declaration.changed.v1", Aggregate.EMPLOYER_DECLARATION),
    TARGET_SET("sharedvalue.target.set.v1", Aggregate.TARGET),
    ENROLMENT_APPLIED("sharedvalue.enrolment.applied.v1", Aggregate.ENROLMENT),
    ENROLMENT_CHANGED("sharedvalue.enrolment.changed.v1", Aggregate.ENROLMENT),
    ENROLMENT_WAITLISTED("sharedvalue.enrolment.waitlisted.v1", Aggregate.ENROLMENT),
    ENROLMENT_ENROLLED("sharedvalue.enrolment.enrolled.v1", Aggregate.ENROLMENT),
    ENROLMENT_STARTED("sharedvalue.enrolment.started.v1", Aggregate.ENROLMENT),
    ENROLMENT_COMPLETED("sharedvalue.enrolment.completed.v1", Aggregate.ENROLMENT),
    ENROLMENT_LEFT_EARLY("sharedvalue.enrolment.left-early.v1", Aggregate.ENROLMENT),
    ENROLMENT_REOPENED("sharedvalue.enrolment.reopened.v1", Aggregate.ENROLMENT),
    ENROLMENT_NOT_ACCEPTED("sharedvalue.enrolment.not-accepted.v1", Aggregate.ENROLMENT),
    ENROLMENT_WITHDRAWN("sharedvalue.enrolment.withdrawn.v1", Aggregate.ENROLMENT),
    ENROLMENT_DID_NOT_START("sharedvalue.enrolment.did-not-start.v1", Aggregate.ENROLMENT),
    ENROLMENT_ERASED("sharedvalue.enrolment.erased.v1", Aggregate.ENROLMENT),
    ENROLMENT_VOIDED("sharedvalue.enrolment.voided.v1", Aggregate.ENROLMENT),
    OUTCOME_REPORTED("sharedvalue.outcome.reported.v1", Aggregate.OUTCOME),
    OUTCOME_CHANGED("sharedvalue.outcome.changed.v1", Aggregate.OUTCOME),
    OUTCOME_VERIFIED("sharedvalue.outcome.verified.v1", Aggregate.OUTCOME),
    OUTCOME_REJECTED("sharedvalue.outcome.rejected.v1", Aggregate.OUTCOME),
    OUTCOME_RETRACTED("sharedvalue.outcome.retracted.v1", Aggregate.OUTCOME),
    SUSTAINMENT_CHECK_SCHEDULED("sharedvalue.sustainment-check.scheduled.v1", Aggregate.SUSTAINMENT_CHECK),
    SUSTAINMENT_CHECK_SUSTAINED("sharedvalue.sustainment-check.sustained.v1", Aggregate.SUSTAINMENT_CHECK),
    SUSTAINMENT_CHECK_NOT_SUSTAINED("sharedvalue.sustainment-check.not-sustained.v1", Aggregate.SUSTAINMENT_CHECK),
    SUSTAINMENT_CHECK_UNREACHED("sharedvalue.sustainment-check.unreached.v1", Aggregate.SUSTAINMENT_CHECK),
    SUSTAINMENT_CHECK_DECLINED("sharedvalue.sustainment-check.declined.v1", Aggregate.SUSTAINMENT_CHECK),
    SUSTAINMENT_CHECK_CANCELLED("sharedvalue.sustainment-check.cancelled.v1", Aggregate.SUSTAINMENT_CHECK),
    ATTENDANCE_RECORDED("sharedvalue.attendance.recorded.v1", Aggregate.ATTENDANCE),
    ATTENDANCE_CHANGED("sharedvalue.attendance.changed.v1", Aggregate.ATTENDANCE),
    ATTENDANCE_REMOVED("sharedvalue.attendance.removed.v1", Aggregate.ATTENDANCE),
    PLACEMENT_RECORDED("sharedvalue.placement.recorded.v1", Aggregate.PLACEMENT),
    PLACEMENT_CHANGED("sharedvalue.placement.changed.v1", Aggregate.PLACEMENT),
    TESTIMONIAL_SUBMITTED("sharedvalue.testimonial.submitted.v1", Aggregate.TESTIMONIAL),
    TESTIMONIAL_CHANGED("sharedvalue.testimonial.changed.v1", Aggregate.TESTIMONIAL),
    TESTIMONIAL_APPROVED("sharedvalue.testimonial.approved.v1", Aggregate.TESTIMONIAL),
    TESTIMONIAL_REJECTED("sharedvalue.testimonial.rejected.v1", Aggregate.TESTIMONIAL),
    TESTIMONIAL_PUBLISHED("sharedvalue.testimonial.published.v1", Aggregate.TESTIMONIAL),
    TESTIMONIAL_WITHDRAWN("sharedvalue.testimonial.withdrawn.v1", Aggregate.TESTIMONIAL),
    DECLARED_RESULT_DECLARED("sharedvalue.declared-result.declared.v1", Aggregate.DECLARED_RESULT);

    private static final Map<String, EventType> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::type, Function.identity()));

    private final String type;
    private final Aggregate aggregate;

    EventType(String type, Aggregate aggregate) {
        this.type = type;
        this.aggregate = aggregate;
    }

    /** The event type with this written constant; empty for a type that this version of the contract does not know. */
    public static Optional<EventType> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** The CloudEvents {@code type}. */
    public String type() {
        return type;
    }

    /** The kind of record it is about. */
    public Aggregate aggregate() {
        return aggregate;
    }
}
