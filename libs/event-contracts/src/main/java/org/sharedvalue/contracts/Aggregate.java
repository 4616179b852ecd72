package org.sharedvalue.contracts;

import org.sharedvalue.contracts.outcomes.AttendanceState;
import org.sharedvalue.contracts.outcomes.DeclaredResultState;
import org.sharedvalue.contracts.outcomes.EnrolmentState;
import org.sharedvalue.contracts.outcomes.OutcomeState;
import org.sharedvalue.contracts.outcomes.PlacementState;
import org.sharedvalue.contracts.outcomes.SustainmentCheckState;
import org.sharedvalue.contracts.outcomes.TestimonialState;
import org.sharedvalue.contracts.partner.ChallengeState;
import org.sharedvalue.contracts.partner.OrganisationState;
import org.sharedvalue.contracts.partner.PartnershipState;
import org.sharedvalue.contracts.partner.PilotState;
import org.sharedvalue.contracts.partner.RecognitionState;
import org.sharedvalue.contracts.program.CohortState;
import org.sharedvalue.contracts.program.ContributionState;
import org.sharedvalue.contracts.program.EmployerDeclarationState;
import org.sharedvalue.contracts.program.ProgramState;
import org.sharedvalue.contracts.program.SessionState;
import org.sharedvalue.contracts.program.TargetState;
import org.sharedvalue.contracts.program.TimeCostRateState;
import org.sharedvalue.contracts.program.VolunteerAssignmentState;
import org.sharedvalue.contracts.program.VolunteerContributionState;

/** The kinds of record that publish events: which state each carries and which topic it travels on. */
public enum Aggregate {
    ORGANISATION("organisation", OrganisationState.class, Topic.PARTNER_EVENTS),
    PARTNERSHIP("partnership", PartnershipState.class, Topic.PARTNER_EVENTS),
    CHALLENGE("challenge", ChallengeState.class, Topic.PARTNER_EVENTS),
    PILOT("pilot", PilotState.class, Topic.PARTNER_EVENTS),
    RECOGNITION("recognition", RecognitionState.class, Topic.PARTNER_EVENTS),
    PROGRAM("program", ProgramState.class, Topic.PROGRAM_EVENTS),
    COHORT("cohort", CohortState.class, Topic.PROGRAM_EVENTS),
    SESSION("session", SessionState.class, Topic.PROGRAM_EVENTS),
    CONTRIBUTION("contribution", ContributionState.class, Topic.PROGRAM_EVENTS),
    VOLUNTEER_ASSIGNMENT("volunteer-assignment", VolunteerAssignmentState.class, Topic.PROGRAM_EVENTS),
    VOLUNTEER_CONTRIBUTION("volunteer-contribution", VolunteerContributionState.class, Topic.PROGRAM_EVENTS),
    TIME_COST_RATE("time-cost-rate", TimeCostRateState.class, Topic.PROGRAM_EVENTS),
    EMPLOYER_DECLARATION("employer-declaration", EmployerDeclarationState.class, Topic.PROGRAM_EVENTS),
    TARGET("target", TargetState.class, Topic.PROGRAM_EVENTS),
    ENROLMENT("enrolment", EnrolmentState.class, Topic.OUTCOME_EVENTS),
    OUTCOME("outcome", OutcomeState.class, Topic.OUTCOME_EVENTS),
    SUSTAINMENT_CHECK("sustainment-check", SustainmentCheckState.class, Topic.OUTCOME_EVENTS),
    ATTENDANCE("attendance", AttendanceState.class, Topic.OUTCOME_EVENTS),
    PLACEMENT("placement", PlacementState.class, Topic.OUTCOME_EVENTS),
    TESTIMONIAL("testimonial", TestimonialState.class, Topic.OUTCOME_EVENTS),
    DECLARED_RESULT("declared-result", DeclaredResultState.class, Topic.OUTCOME_EVENTS);

    private final String word;
    private final Class<? extends AggregateState> stateClass;
    private final Topic topic;

    Aggregate(String word, Class<? extends AggregateState> stateClass, Topic topic) {
        this.word = word;
        this.stateClass = stateClass;
        this.topic = topic;
    }

    /** The aggregate's name in event types. */
    public String word() {
        return word;
    }

    /** The record that carries its public state. */
    public Class<? extends AggregateState> stateClass() {
        return stateClass;
    }

    /** The topic its events travel on. */
    public Topic topic() {
        return topic;
    }
}
