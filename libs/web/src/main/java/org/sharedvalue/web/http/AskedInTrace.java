package org.sharedvalue.web.http;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.MDC;
import org.sharedvalue.web.problem.TraceContext;

/** Sends the trace context of the request at hand along with every question to another service. */
@Provider
public class AskedInTrace implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext question) {
        if (MDC.get(TraceContext.HEADER) instanceof String traceparent) {
            question.getHeaders().putSingle(TraceContext.HEADER, traceparent);
        }
    }
}
