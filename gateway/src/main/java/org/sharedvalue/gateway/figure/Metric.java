package org.sharedvalue.gateway.figure;

import java.util.EnumSet;
import java.util.Set;

/** What a cell counts. A figure is made of one or more of these; each is a step function of the date. */
public enum Metric {
    /** Enrolments that are not voided, at every date: tells whether anything was measured at all. */
    ENROLMENTS,
    /** Enrolments started, from startedOn. */
    STARTERS,
    /** Enrolments completed, from endedOn. */
    COMPLETERS,
    /** Enrolments left early, from endedOn. */
    LEAVERS,
    /** Distinct people among the starters, from the first startedOn. */
    PARTICIPANTS,
    /** F5 numerator, from max(endedOn, first offer). */
    COMPLETERS_WITH_OFFER,
    /** F5s numerator, from the first offer. */
    STARTERS_WITH_OFFER,
    /** F6 numerator, from max(endedOn, first job start). */
    COMPLETERS_WITH_JOB_START,
    /** F6s numerator and the index jobs, from the first job start. */
    STARTERS_WITH_JOB_START,
    /** F7 numerator, from max(endedOn, first positive destination). */
    COMPLETERS_POSITIVE,
    /** Known negative and not positive, from max(endedOn, the statement) until positive. */
    COMPLETERS_NEGATIVE,
    /** Index jobs whose check at 13 weeks is due, from windowEndsOn. */
    DUE_13,
    /** Of those, sustained. */
    SUSTAINED_13,
    /** Of those, known not to be sustained. */
    NOT_SUSTAINED_13,
    /** Of the sustained, those whose index job is verified. */
    VERIFIED_SUSTAINED_13,
    /** Index jobs whose check at 26 weeks is due, from windowEndsOn. */
    DUE_26,
    /** Of those, sustained. */
    SUSTAINED_26,
    /** Of those, known not to be sustained. */
    NOT_SUSTAINED_26,
    /** Of the sustained, those whose index job is verified. */
    VERIFIED_SUSTAINED_26,
    /** Index jobs whose check at 52 weeks is due, from windowEndsOn. */
    DUE_52,
    /** Of those, sustained. */
    SUSTAINED_52,
    /** Of those, known not to be sustained. */
    NOT_SUSTAINED_52,
    /** Of the sustained, those whose index job is verified. */
    VERIFIED_SUSTAINED_52,
    /** F9 numerator: sustained at 26 weeks with the same employer. */
    SAME_EMPLOYER_26,
    /** Of those, those whose index job is verified. */
    VERIFIED_SAME_EMPLOYER_26,
    /** F18 numerator: index jobs with the lead or another partner, from occurredOn. */
    PARTNER_HIRES,
    /** Of those, verified. */
    VERIFIED_PARTNER_HIRES,
    /** F19: of the index jobs whose check at 26 weeks is due, those with a partner, by employer, from windowEndsOn. */
    PARTNER_DUE_26,
    /** Of those, sustained with the same employer. */
    PARTNER_SAME_EMPLOYER_26,
    /** Coverage of F3: sessions that took place in the cohort on days of an enrolment, on the session's day. */
    ATTENDABLE,
    /** F3 denominator: rows of attendance, on the session's day. */
    ATTENDANCE_ROWS,
    /** F3 numerator: of the rows those that say PRESENT or LATE. */
    ATTENDED,
    /** Job offers of the enrolments in the numerator of F5: the outcomes of its quality. */
    OFFERS_OF_COMPLETERS,
    /** Of those, verified. */
    VERIFIED_OFFERS_OF_COMPLETERS,
    /** Job offers of the enrolments in the numerator of F5s: the outcomes of its quality. */
    OFFERS,
    /** Of those, verified. */
    VERIFIED_OFFERS,
    /** Job starts of the enrolments in the numerator of F6: the outcomes of its quality. */
    JOB_STARTS_OF_COMPLETERS,
    /** Of those, verified. */
    VERIFIED_JOB_STARTS_OF_COMPLETERS,
    /** Job starts of the enrolments in the numerator of F6s: the outcomes of its quality. */
    JOB_STARTS,
    /** Of those, verified. */
    VERIFIED_JOB_STARTS,
    /** Positive destinations of the enrolments in the numerator of F7: the outcomes of its quality. */
    POSITIVES_OF_COMPLETERS,
    /** Of those, verified. */
    VERIFIED_POSITIVES_OF_COMPLETERS,
    /** Cash in minor units by contributor, from receivedOn. */
    CASH,
    /** In-kind value in minor units by contributor, from receivedOn. */
    IN_KIND,
    /** Management cost in minor units by contributor, from receivedOn. */
    MANAGEMENT_COST,
    /** Contributions in minor units by the organisation that leveraged them, from receivedOn. */
    LEVERAGED,
    /** Approved quarter hours in paid time by employer, on workedOn. */
    PAID_QUARTERS,
    /** Approved quarter hours in own time by employer, on workedOn. */
    OWN_QUARTERS,
    /** Approved quarter hours times attendees by employer, on workedOn. */
    MENTOR_QUARTERS,
    /** Distinct volunteers by employer, from the first day worked. */
    VOLUNTEERS;

    private static final Set<Metric> OWNED = EnumSet.of(
            PARTNER_HIRES,
            VERIFIED_PARTNER_HIRES,
            PARTNER_DUE_26,
            PARTNER_SAME_EMPLOYER_26,
            CASH,
            IN_KIND,
            MANAGEMENT_COST,
            LEVERAGED,
            PAID_QUARTERS,
            OWN_QUARTERS,
            MENTOR_QUARTERS,
            VOLUNTEERS);

    /** Whether it is of single organisations, so that an organisation's own report has only its own share. */
    public boolean isOwned() {
        return OWNED.contains(this);
    }
}
