package org.sharedvalue.partner.publicform;

import com.github.benmanes.caffeine.cache.Ticker;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.partner.challenge.Challenges;
import org.sharedvalue.records.Writes;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.validation.Requests;

/** The form by which the public raises a challenge. */
@Path(PublicChallengeResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Challenges")
public class PublicChallengeResource {

    static final String PATH = "/v1/public/challenges";

    // Without letters and digits that are read for each other.
    private static final String SYMBOLS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int RECEIPT_LENGTH = 12;

    private final Challenges challenges;
    private final Writes writes;
    private final Requests requests;
    private final Allowance allowance;
    private final Duration window;
    private final SecureRandom random = new SecureRandom();

    PublicChallengeResource(
            Challenges challenges,
            Writes writes,
            Requests requests,
            @ConfigProperty(name = "public-form.per-address") int perAddress,
            @ConfigProperty(name = "public-form.together") int together,
            @ConfigProperty(name = "public-form.window") Duration window) {
        this.challenges = challenges;
        this.writes = writes;
        this.requests = requests;
        this.window = window;
        this.allowance = new Allowance(perAddress, together, window, Ticker.systemTicker());
    }

    /** The gateway tells the sender's address in a header that it writes itself. */
    @POST
    @PermitAll
    @Operation(summary = "Tell of a need, as one of the public")
    @APIResponse(
            responseCode = "202",
            description = "Taken; the receipt is all that is given back",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Response raise(
            PublicChallengeRequest sent,
            @HeaderParam("X-Forwarded-For") @Schema(hidden = true) @Nullable String forwardedFor,
            @Context HttpServerRequest http) {
        if (!allowance.take(forwardedFor == null ? http.remoteAddress().hostAddress() : forwardedFor)) {
            throw new ProblemException(ProblemCode.TOO_MANY_REQUESTS, "Too much was sent; try again later.")
                    .withHeader(HttpHeaders.RETRY_AFTER, String.valueOf(window.toSeconds()));
        }
        PublicChallengeRequest request = requests.checked(sent);
        return writes.answer(challenges, () -> {
            String receipt = receipt();
            challenges.add(request.raised(receipt), receipt);
            return Response.accepted(new Receipt(receipt)).build();
        });
    }

    private String receipt() {
        return random.ints(RECEIPT_LENGTH, 0, SYMBOLS.length())
                .mapToObj(SYMBOLS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
