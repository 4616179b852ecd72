package org.sharedvalue.gateway.feed.feeding;

/** What a reader has to do with an item. */
public enum Kind {
    /** Keep it in the place of the subject's previous one. */
    UPSERT,
    /** Keep it likewise: the outcome no longer counts. */
    CORRECTION,
    /** Forget the subject and all that was kept of it. */
    TOMBSTONE
}
