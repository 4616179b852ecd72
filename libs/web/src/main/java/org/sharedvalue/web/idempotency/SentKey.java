package org.sharedvalue.web.idempotency;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sharedvalue.web.caller.Caller;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** A request as its idempotency key identifies it: by its sender, method, path and key. */
public final class SentKey {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final byte[] id;

    private SentKey(byte[] id) {
        this.id = id;
    }

    /** The key of a request that honours one; refuses what is none. */
    public static Optional<SentKey> of(ContainerRequestContext context, Caller caller) {
        List<String> sent = context.getHeaders().get(HEADER);
        if (sent == null || !context.getMethod().equals(HttpMethod.POST)) {
            return Optional.empty();
        }
        if (sent.size() != 1 || !KEY.matcher(sent.get(0)).matches()) {
            throw ProblemException.in(
                    HEADER, ProblemCode.BAD_PARAMETER, "Send one key of 1 to 128 visible ASCII characters.");
        }
        String sender = caller.organisationId()
                .map(organisation -> "organisation " + organisation)
                .orElseGet(() -> "subject " + caller.subject());
        String identity = String.join(
                "\n", sender, context.getMethod(), context.getUriInfo().getPath(), sent.get(0));
        return Optional.of(new SentKey(hash(identity.getBytes(StandardCharsets.UTF_8))));
    }

    /** What the body of a request is known by, in hex; it can be read again. */
    public static String bodyHash(ContainerRequestContext context) throws IOException {
        byte[] body = context.getEntityStream().readAllBytes();
        context.setEntityStream(new ByteArrayInputStream(body));
        return HexFormat.of().formatHex(hash(body));
    }

    /** What the request is kept under. */
    public byte[] id() {
        return id.clone();
    }

    /** The number of the advisory lock under which a request is carried out. */
    public static long lock(byte[] id) {
        return ByteBuffer.wrap(id).getLong();
    }

    /** The refusal of a repetition that comes while the first request runs. */
    public static ProblemException inFlight() {
        return new ProblemException(
                        ProblemCode.IDEMPOTENCY_KEY_IN_FLIGHT,
                        "The first request with this key is still running; repeat this one in a moment.")
                .withHeader("Retry-After", "1");
    }

    /** The refusal of a key that stands for another body. */
    public static ProblemException reused() {
        return new ProblemException(
                ProblemCode.IDEMPOTENCY_KEY_REUSED,
                "The key was used for a request with another body; send a new key with a new request.");
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
