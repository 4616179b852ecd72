package org.sharedvalue.gateway.report.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sharedvalue.gateway.ledger.LedgerHead;
import org.sharedvalue.gateway.ledger.LedgerWatch;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Reads positions of the ledger: one of the current epoch, up to its head. */
@ApplicationScoped
public class Positions {

    /** The query parameter. */
    public static final String PARAMETER = "asOf";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final LedgerWatch ledger;

    Positions(LedgerWatch ledger) {
        this.ledger = ledger;
    }

    /** The position that the caller named. */
    public Optional<Long> named(QueryParameters query) {
        return query.one(PARAMETER).map(this::parse);
    }

    private long parse(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw ProblemException.in(
                    PARAMETER, ProblemCode.BAD_PARAMETER, "A position is a whole number, such as asOfSeq of a report.");
        }
        long seq = Long.parseLong(text);
        if (LedgerHead.epochOf(seq) != ledger.epoch()) {
            throw new ProblemException(
                    ProblemCode.GONE, "The position is of another ledger than the one that is kept now.");
        }
        if (seq > ledger.headSeq()) {
            throw ProblemException.in(
                    PARAMETER, ProblemCode.OUT_OF_RANGE, "The ledger ends at " + ledger.headSeq() + " by now.");
        }
        return seq;
    }
}
