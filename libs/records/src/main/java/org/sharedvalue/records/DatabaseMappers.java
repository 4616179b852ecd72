package org.sharedvalue.records;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.hibernate.HibernateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sharedvalue.web.problem.HttpProblems;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.problem.ProblemResponses;

/**
 * Answers 503 while the database is away, wherever that shows: in a statement of the mapping, in one of a mechanism beside it,
 * or in the commit. A failure of any other kind is ours.
 */
public class DatabaseMappers {

    private static final Logger LOG = Logger.getLogger(DatabaseMappers.class);

    @Inject
    ProblemResponses responses;

    @ServerExceptionMapper({
        PersistenceException.class,
        HibernateException.class,
        IllegalStateException.class,
        QuarkusTransactionException.class
    })
    public Response failed(RuntimeException failure, ResourceInfo resource, HttpHeaders request) {
        if (DatabaseProblems.isOutage(failure)) {
            return responses.of(
                    new ProblemException(ProblemCode.UNAVAILABLE, "The database cannot be asked now; try again."),
                    resource,
                    request);
        }
        LOG.error("A request failed in a way that the rules do not foresee", failure);
        return responses.of(HttpProblems.of(ProblemCode.INTERNAL_ERROR.status()), resource, request);
    }
}
