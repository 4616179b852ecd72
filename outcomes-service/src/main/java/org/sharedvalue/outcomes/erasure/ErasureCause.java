package org.sharedvalue.outcomes.erasure;

/** Why something about a person was erased. */
public enum ErasureCause {
    /** Somebody asked for it. */
    REQUEST,
    /** The person was registered and never enrolled, for as long as such people are kept. */
    NEVER_ENROLLED,
    /** Everything the person took part in ended, for as long as such people are kept. */
    ENDED,
    /** Name, contact and date of birth were no longer needed; the pseudonymous record stays. */
    IDENTITY
}
