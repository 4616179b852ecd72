package org.sharedvalue.gateway.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.time.SuiteClock;

/**
 * Views as texts that nobody else can make: what they say, and an HMAC over it under a key that all replicas share. Nothing
 * is stored; a view ends by itself.
 */
@ApplicationScoped
public class SignedViews {

    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_KEY_BYTES = 32;
    private static final String ADMIN = "admin";
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Optional<SecretKeySpec> key;
    private final Supplier<Instant> clock;

    @Inject
    SignedViews(@ConfigProperty(name = "suite.views.key") Optional<String> key, SuiteClock clock) {
        this(key, clock::now);
    }

    SignedViews(Optional<String> key, Supplier<Instant> clock) {
        this.key = key.map(SignedViews::key);
        this.clock = clock;
    }

    private static SecretKeySpec key(String text) {
        byte[] bytes = Base64.getDecoder().decode(text.strip());
        if (bytes.length < LEAST_KEY_BYTES) {
            throw new IllegalStateException("suite.views.key is base64 of at least 32 random bytes");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    /**
     * The answer with a link to a page that the caller may read.
     *
     * @param path where the views of its kind are shown
     */
    public Response link(String path, List<String> page, Standing caller) {
        if (!caller.isAdmin() && caller.organisationId().isEmpty()) {
            throw new ProblemException(ProblemCode.ROLE_NOT_ENOUGH, "A page is shown to an organisation.");
        }
        Instant expiresAt = clock.get().plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS);
        UUID reader = caller.isAdmin() ? null : caller.organisationId().orElseThrow();
        String address = path + "/" + signed(new View(page, reader, expiresAt));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, address)
                .entity(new ViewLink(address, expiresAt))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private String signed(View view) {
        List<String> said = new ArrayList<>(view.page());
        said.add(view.reader() == null ? ADMIN : view.reader().toString());
        said.add(Long.toString(view.expiresAt().getEpochSecond()));
        byte[] payload = String.join("\n", said).getBytes(StandardCharsets.UTF_8);
        return TEXT.encodeToString(payload) + "." + TEXT.encodeToString(hmac(payload));
    }

    /** What a link shows, if we made it and its time is not over. */
    public View read(String text) {
        return verified(text)
                .filter(view -> !clock.get().isAfter(view.expiresAt()))
                .orElseThrow(SignedViews::unknown);
    }

    /** The refusal of a link to nothing. */
    public static ProblemException unknown() {
        return new ProblemException(ProblemCode.NOT_FOUND, "There is no such page, or the link to it has expired.");
    }

    private Optional<View> verified(String text) {
        String[] halves = text.split("\\.", -1);
        try {
            byte[] payload = Base64.getUrlDecoder().decode(halves[0]);
            return halves.length == 2
                            && MessageDigest.isEqual(
                                    hmac(payload), Base64.getUrlDecoder().decode(halves[1]))
                    ? Optional.of(view(List.of(new String(payload, StandardCharsets.UTF_8).split("\n", -1))))
                    : Optional.empty();
        } catch (IllegalArgumentException noText) {
            return Optional.empty();
        }
    }

    private static View view(List<String> said) {
        int reader = said.size() - 2;
        return new View(
                said.subList(0, reader),
                reader(said.get(reader)),
                Instant.ofEpochSecond(Long.parseLong(said.get(reader + 1))));
    }

    private static @Nullable UUID reader(String text) {
        return text.equals(ADMIN) ? null : UUID.fromString(text);
    }

    private byte[] hmac(byte[] payload) {
        SecretKeySpec secret = key.orElseThrow(() -> new ProblemException(
                ProblemCode.NOT_FOUND, "Pages are not shown by link here: suite.views.key is not set."));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(payload);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, missing);
        }
    }
}
