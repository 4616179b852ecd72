package org.sharedvalue.contracts.vocabulary;

/** What a statement is about, and the side that it speaks for. */
public enum TestimonialTheme {
    SKILLS_CONFIDENCE(Side.SOCIETY),
    LEARNING(Side.BOTH),
    SUSTAINABLE_WORKFORCE(Side.BUSINESS),
    STAFF_DEVELOPMENT(Side.BUSINESS),
    ACHIEVEMENT(Side.BOTH),
    TURNING_POINT(Side.SOCIETY),
    BELONGING(Side.BOTH),
    PRIDE(Side.BOTH);

    private final Side side;

    TestimonialTheme(Side side) {
        this.side = side;
    }

    /** Whom it speaks for. */
    public Side side() {
        return side;
    }

    /** A side of the table. */
    public enum Side {
        SOCIETY,
        BUSINESS,
        BOTH
    }
}
