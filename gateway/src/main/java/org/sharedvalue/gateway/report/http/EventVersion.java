package org.sharedvalue.gateway.report.http;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * A version of a record that a report must contain, as a write answers it in {@code Event-Version}.
 *
 * @param aggregateId the record
 * @param version its version
 */
record EventVersion(UUID aggregateId, int version) {

    static final String PARAMETER = "atLeast";

    private static final int MOST = 50;
    private static final Pattern FORM = Pattern.compile(
            "([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}):([1-9][0-9]{0,8})");

    static List<EventVersion> of(QueryParameters query) {
        List<String> sent = query.all(PARAMETER);
        if (sent.size() > MOST) {
            throw refused("Send 'atLeast' at most " + MOST + " times.");
        }
        return sent.stream().map(EventVersion::parse).toList();
    }

    private static EventVersion parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw refused("Send the value of an Event-Version header: {aggregateId}:{version}.");
        }
        return new EventVersion(UUID.fromString(form.group(1)), Integer.parseInt(form.group(2)));
    }

    private static ProblemException refused(String detail) {
        return ProblemException.in(PARAMETER, ProblemCode.BAD_PARAMETER, detail);
    }
}
