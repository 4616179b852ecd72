package org.sharedvalue.gateway.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * Names a parked record by where it came from: {@code partner-events.5.1042}.
 *
 * @param topic topic it came from
 * @param partition partition it came from
 * @param offset offset it came from
 */
public record ParkedId(String topic, int partition, long offset) {

    private static final Pattern TEXT = Pattern.compile("([a-z-]{1,100})\\.([0-9]{1,9})\\.([0-9]{1,18})");

    /**
     * The id in a path.
     *
     * @throws ProblemException {@code not-found} if the text can name no record
     */
    public static ParkedId of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw unknown();
        }
        return new ParkedId(parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)));
    }

    static ProblemException unknown() {
        return new ProblemException(ProblemCode.NOT_FOUND, "There is no such parked record.");
    }

    @Override
    public String toString() {
        return topic + "." + partition + "." + offset;
    }
}
