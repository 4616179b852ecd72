package org.sharedvalue.records.idempotency;

/** How kept answers are written to the database; a service that answers with what it keeps sealed seals them too. */
public interface AnswerSeal {

    /**
     * The text to keep.
     *
     * @param answer the JSON of an answer
     * @param place what it is bound to
     */
    String seal(String answer, String place);

    /** The answer in a text that was kept. */
    String open(String kept, String place);
}
