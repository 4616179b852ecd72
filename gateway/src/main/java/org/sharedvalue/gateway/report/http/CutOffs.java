package org.sharedvalue.gateway.report.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.time.SuiteClock;

/** Reads cut-offs: a day until today. */
@ApplicationScoped
public class CutOffs {

    /** The query parameter. */
    public static final String PARAMETER = "cutOff";

    // Years beyond four digits would be dates that the database does not have.
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final SuiteClock clock;

    CutOffs(SuiteClock clock) {
        this.clock = clock;
    }

    /** Today in the suite's zone. */
    public LocalDate today() {
        return clock.today();
    }

    /** The cut-off that the caller named. */
    public Optional<LocalDate> named(QueryParameters query) {
        return query.one(PARAMETER).map(this::parse);
    }

    private LocalDate parse(String text) {
        LocalDate day = day(text);
        if (day.isAfter(today())) {
            throw ProblemException.in(
                    PARAMETER, ProblemCode.DATE_IN_FUTURE, "The cut-off is at most today, " + today() + ".");
        }
        return day;
    }

    private static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw unreadable();
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noSuchDay) {
            throw unreadable();
        }
    }

    private static ProblemException unreadable() {
        return ProblemException.in(PARAMETER, ProblemCode.BAD_PARAMETER, "The cut-off is a date such as 2026-11-23.");
    }
}
