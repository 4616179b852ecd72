package org.sharedvalue.systemtests.fault;

/**
 * A batch of moves that one request asked for.
 *
 * @param traceId trace that its events carry
 * @param size number of records
 * @param fate how it ended for its client
 */
record BatchMove(String traceId, int size, Fate fate) {

    /** Whether so many events may have come of it. */
    boolean isWhole(int events) {
        return switch (fate) {
            case ANSWERED -> events == size;
            case REFUSED -> events == 0;
            case UNANSWERED -> events == 0 || events == size;
        };
    }
}
