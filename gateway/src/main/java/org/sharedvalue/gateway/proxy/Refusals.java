package org.sharedvalue.gateway.proxy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.sharedvalue.web.problem.Problem;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.problem.TraceId;

/** What the front door answers itself, because the service could not. */
final class Refusals {

    private static final String RETRY_AFTER_SECONDS = "2";

    private final Owner owner;
    private final ObjectMapper json;

    Refusals(Owner owner, ObjectMapper json) {
        this.owner = owner;
        this.json = json;
    }

    ProxyResponse unavailable(ProxyRequest request) {
        ProblemException refusal = new ProblemException(
                ProblemCode.UNAVAILABLE, "The " + owner.service() + " does not answer now. Try again in a moment.");
        return answer(request, refusal).putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    ProxyResponse tooLarge(ProxyRequest request) {
        return answer(
                        request,
                        new ProblemException(
                                ProblemCode.PAYLOAD_TOO_LARGE, ProblemCode.PAYLOAD_TOO_LARGE.title() + "."))
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }

    private ProxyResponse answer(ProxyRequest request, ProblemException refusal) {
        String traceId = TraceId.of(request.headers().get("traceparent"));
        return request.release()
                .response()
                .setStatusCode(refusal.code().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .setBody(Body.body(body(Problem.of(refusal, null, traceId))));
    }

    private Buffer body(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A problem document cannot be written", unwritable);
        }
    }
}
