package org.sharedvalue.partner.partnership;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.sharedvalue.web.json.Scalars;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Days that stand in a query. */
final class Days {

    private Days() {}

    static LocalDate of(String parameter, String text) {
        try {
            return Scalars.date(text);
        } catch (DateTimeException noDay) {
            throw ProblemException.in(
                    parameter, ProblemCode.BAD_PARAMETER, "'" + parameter + "' is a date such as 2012-06-30.");
        }
    }
}
