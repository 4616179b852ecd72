package org.sharedvalue.gateway.report.http;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sharedvalue.gateway.ledger.LedgerUnreadable;
import org.sharedvalue.gateway.report.reading.SourceUnreadable;
import org.sharedvalue.web.problem.HttpProblems;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.problem.ProblemResponses;

/** Answers 503 while the gateway's own database is away; a query that it refuses is a fault of ours. */
public class ReportFailures {

    private static final Logger LOG = Logger.getLogger(ReportFailures.class);
    private static final Set<String> OUTAGES = Set.of("08", "40", "53", "57");

    private final ProblemResponses responses;

    ReportFailures(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper({LedgerUnreadable.class, SourceUnreadable.class})
    public Response unreadable(RuntimeException failure, ResourceInfo resource, HttpHeaders request) {
        if (failure.getCause() instanceof SQLException cause && isOutage(cause)) {
            LOG.warnf("The database is away: %s", cause.getMessage());
            return responses.of(
                    new ProblemException(ProblemCode.UNAVAILABLE, "The ledger cannot be read now; try again."),
                    resource,
                    request);
        }
        LOG.error("The database refused a query", failure);
        return responses.of(HttpProblems.of(ProblemCode.INTERNAL_ERROR.status()), resource, request);
    }

    /** A pool that hands out no connection says so without a state. */
    static boolean isOutage(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || OUTAGES.contains(state.substring(0, Math.min(2, state.length())));
    }
}
