package org.sharedvalue.outcomes.consent;

/** What a participant can consent to. */
public enum ConsentPurpose {
    SHARE_WITH_EMPLOYER,
    FOLLOW_UP_CONTACT,
    TESTIMONIAL,
    DEMOGRAPHICS,
    RESEARCH
}
