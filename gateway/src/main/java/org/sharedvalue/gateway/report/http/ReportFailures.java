package org.sharedvalue.gateway.report.http;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sharedvalue.gateway.ledger.LedgerUnreadable;
import org.sharedvalue.gateway.report.reading.SourceUnreadable;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.problem.ProblemResponses;

/** Answers 503 while the gateway's own database does not answer. */
public class ReportFailures {

    private static final Logger LOG = Logger.getLogger(ReportFailures.class);

    private final ProblemResponses responses;

    ReportFailures(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper({LedgerUnreadable.class, SourceUnreadable.class})
    public Response unreadable(RuntimeException failure, ResourceInfo resource, HttpHeaders request) {
        LOG.warn("A report could not be read", failure);
        return responses.of(
                new ProblemException(ProblemCode.UNAVAILABLE, "The report cannot be read now; try again."),
                resource,
                request);
    }
}
