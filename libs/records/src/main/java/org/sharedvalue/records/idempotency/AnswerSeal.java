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

    /**
     * What is kept of the body of a request, by which the same body is known again.
     *
     * @param bodyHash SHA-256 in hex
     */
    String fingerprint(String bodyHash);

    /** Whether a fingerprint that was kept is that of a body. */
    boolean isFingerprint(String kept, String bodyHash);
}
