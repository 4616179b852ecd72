package org.sharedvalue.contracts.vocabulary;

/** What an employee volunteer does. */
public enum VolunteerRole {
    MENTOR,
    TRAINER,
    INTERVIEWER,
    SUPERVISOR,
    OTHER
}
