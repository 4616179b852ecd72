package org.sharedvalue.gateway.idempotency;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.sharedvalue.web.caller.Caller;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** Reads the idempotency key of a POST. */
public class IdempotencyKeys {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    @Inject
    KeyedRequest request;

    @Inject
    Caller caller;

    @ServerRequestFilter(priority = Priorities.USER)
    public void read(ContainerRequestContext context) throws IOException {
        List<String> sent = context.getHeaders().get(HEADER);
        if (sent == null || !context.getMethod().equals(HttpMethod.POST)) {
            return;
        }
        if (sent.size() != 1 || !KEY.matcher(sent.get(0)).matches()) {
            throw ProblemException.in(
                    HEADER, ProblemCode.BAD_PARAMETER, "Send one key of 1 to 128 visible ASCII characters.");
        }
        byte[] body = context.getEntityStream().readAllBytes();
        context.setEntityStream(new ByteArrayInputStream(body));
        String sender = caller.organisationId()
                .map(organisation -> "organisation " + organisation)
                .orElseGet(() -> "subject " + caller.subject());
        String identity = String.join(
                "\n", sender, context.getMethod(), context.getUriInfo().getPath(), sent.get(0));
        request.identify(
                hash(identity.getBytes(StandardCharsets.UTF_8)), HexFormat.of().formatHex(hash(body)));
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
