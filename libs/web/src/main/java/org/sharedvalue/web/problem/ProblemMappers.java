package org.sharedvalue.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception that leaves a resource into a problem document; what nobody foresaw is logged and says 500. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int BEFORE_BUILT_IN = 1;

    @Inject
    ProblemResponses responses;

    @ServerExceptionMapper
    public Response refused(ProblemException refusal, ResourceInfo resource, HttpHeaders request) {
        return responses.of(refusal, resource, request);
    }

    /** Quarkus has a mapper of its own for this class of unreadable body, so it is named here too. */
    @ServerExceptionMapper(priority = BEFORE_BUILT_IN)
    public Response mismatched(MismatchedInputException unreadable, ResourceInfo resource, HttpHeaders request) {
        return unreadable(unreadable, resource, request);
    }

    @ServerExceptionMapper(priority = BEFORE_BUILT_IN)
    public Response unreadable(JsonProcessingException unreadable, ResourceInfo resource, HttpHeaders request) {
        return responses.of(JsonProblems.of(unreadable), resource, request);
    }

    @ServerExceptionMapper(priority = BEFORE_BUILT_IN)
    @Priority(BEFORE_BUILT_IN)
    public Response unauthorized(UnauthorizedException refused, ResourceInfo resource, HttpHeaders request) {
        return unauthenticated(resource, request);
    }

    @ServerExceptionMapper(priority = BEFORE_BUILT_IN)
    @Priority(BEFORE_BUILT_IN)
    public Response badCredential(AuthenticationFailedException refused, ResourceInfo resource, HttpHeaders request) {
        return refused.getCause() instanceof ProblemException said
                ? responses.of(said, resource, request)
                : unauthenticated(resource, request);
    }

    @ServerExceptionMapper(priority = BEFORE_BUILT_IN)
    @Priority(BEFORE_BUILT_IN)
    public Response forbidden(ForbiddenException refused, ResourceInfo resource, HttpHeaders request) {
        return responses.of(
                new ProblemException(ProblemCode.INSUFFICIENT_SCOPE, "The token does not carry the scope this needs."),
                resource,
                request);
    }

    @ServerExceptionMapper(priority = BEFORE_BUILT_IN)
    public Response http(WebApplicationException failure, ResourceInfo resource, HttpHeaders request) {
        Response answer = failure.getResponse();
        if (failure.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable, resource, request);
        }
        if (answer.getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
            return answer;
        }
        return responses.of(HttpProblems.of(responses.status(answer.getStatus(), resource)), resource, request);
    }

    @ServerExceptionMapper
    public Response unforeseen(Throwable failure, ResourceInfo resource, HttpHeaders request) {
        LOG.error("A request failed in a way nobody foresaw", failure);
        return responses.of(HttpProblems.of(ProblemCode.INTERNAL_ERROR.status()), resource, request);
    }

    private Response unauthenticated(ResourceInfo resource, HttpHeaders request) {
        return responses.of(
                new ProblemException(ProblemCode.UNAUTHENTICATED, "Send a valid bearer token."), resource, request);
    }
}
