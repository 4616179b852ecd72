package org.sharedvalue.gateway.report.declared;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What was stated in one place about one day; only halves of the same statement make a ratio.
 *
 * @param programId program that it is about
 * @param asOfDate the day
 * @param source the place
 */
record Statement(UUID programId, LocalDate asOfDate, String source) {

    static Statement of(DeclaredResult declared) {
        return new Statement(declared.programId(), declared.asOfDate(), declared.source());
    }
}
