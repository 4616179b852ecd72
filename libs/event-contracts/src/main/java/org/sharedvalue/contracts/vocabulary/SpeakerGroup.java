package org.sharedvalue.contracts.vocabulary;

/** Who makes a statement. */
public enum SpeakerGroup {
    PARTICIPANT,
    LEADERSHIP,
    STAFF,
    VOLUNTEER,
    EMPLOYER,
    COMMUNITY
}
