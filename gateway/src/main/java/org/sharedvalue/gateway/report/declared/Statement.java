package org.sharedvalue.gateway.report.declared;

import java.time.LocalDate;

/**
 * What was stated in one place about one day; only halves of the same statement make a ratio.
 *
 * @param asOfDate the day
 * @param source the place
 */
record Statement(LocalDate asOfDate, String source) {

    static Statement of(DeclaredResult declared) {
        return new Statement(declared.asOfDate(), declared.source());
    }
}
