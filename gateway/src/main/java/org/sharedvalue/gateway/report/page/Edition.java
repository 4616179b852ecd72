package org.sharedvalue.gateway.report.page;

import org.jspecify.annotations.Nullable;

/**
 * Which form of a report a page shows, and so whom it is for.
 *
 * @param kind the form
 * @param threshold of a release: fewer people than this are not told apart
 * @param sha256 of a release: hash of the report
 * @param successor of a release: id of the one in its place; null where it is the latest
 */
public record Edition(
        Kind kind, int threshold, String sha256, @Nullable String successor) {

    /** A report that is served live. */
    public static final Edition LIVE = new Edition(Kind.LIVE, 0, "", null);

    /** Forms of a report. */
    public enum Kind {
        /** Exact, of now, for those who run the program. */
        LIVE,
        /** A release that is not published. */
        DRAFT,
        /** Published for one funder. */
        FUNDER,
        /** Published for everybody. */
        PUBLIC
    }

    public boolean isRelease() {
        return kind != Kind.LIVE;
    }
}
