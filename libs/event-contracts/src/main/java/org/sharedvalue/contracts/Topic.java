package org.sharedvalue.contracts;

/** The three topics; each has one service that writes to it. */
public enum Topic {
    PARTNER_EVENTS("partner-events"),
    PROGRAM_EVENTS("program-events"),
    OUTCOME_EVENTS("outcome-events");

    /** Number of partitions of each topic; fixed, because the partition of an ordering key must never change. */
    public static final int PARTITIONS = 12;

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    /** Name of the topic at the broker. */
    public String topicName() {
        return topicName;
    }
}
