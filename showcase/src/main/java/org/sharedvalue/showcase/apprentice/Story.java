package org.sharedvalue.showcase.apprentice;

/** What became of the 291 people of the synthetic population, and of how many of them. */
enum Story {
    STARTED_THE_OFFERED_JOB(126, End.COMPLETED, true, Destination.JOB),
    OFFER_BUT_EDUCATION(3, End.COMPLETED, true, Destination.EDUCATION),
    OFFER_BUT_NO_DESTINATION(10, End.COMPLETED, true, Destination.NONE),
    OFFER_BUT_UNKNOWN(5, End.COMPLETED, true, Destination.UNKNOWN),
    STARTED_WORK_ELSEWHERE(20, End.COMPLETED, false, Destination.JOB),
    EDUCATION(14, End.COMPLETED, false, Destination.EDUCATION),
    NO_DESTINATION(8, End.COMPLETED, false, Destination.NONE),
    UNKNOWN(12, End.COMPLETED, false, Destination.UNKNOWN),
    LEFT_WITH_AN_OFFER(6, End.LEFT_EARLY, true, Destination.UNKNOWN),
    LEFT(87, End.LEFT_EARLY, false, Destination.UNKNOWN);

    private final int people;
    private final End end;
    private final boolean offer;
    private final Destination destination;

    Story(int people, End end, boolean offer, Destination destination) {
        this.people = people;
        this.end = end;
        this.offer = offer;
        this.destination = destination;
    }

    int people() {
        return people;
    }

    boolean completed() {
        return end == End.COMPLETED;
    }

    boolean hasOffer() {
        return offer;
    }

    Destination destination() {
        return destination;
    }

    private enum End {
        COMPLETED,
        LEFT_EARLY
    }

    /** Where somebody went afterwards. */
    enum Destination {
        JOB,
        EDUCATION,
        /** Known not to have found one, which is information. */
        NONE,
        /** Nobody knows. */
        UNKNOWN
    }
}
