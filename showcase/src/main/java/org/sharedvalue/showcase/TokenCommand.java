package org.sharedvalue.showcase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.localstack.token.TokenClient;
import org.sharedvalue.localstack.token.TokenRequest;
import org.sharedvalue.localstack.token.TokenRole;
import org.sharedvalue.showcase.suite.SuiteFile;

/** {@code ./run token}: asks the issuer of the running suite. */
final class TokenCommand {

    static final String WORD = "token";

    private TokenCommand() {}

    /** The token, for words such as {@code token staff ORGANISATION_ID}. */
    static String answer(List<String> words, Path directory) {
        TokenRequest request = request(words);
        String issuer = SuiteFile.in(directory)
                .issuer()
                .orElseThrow(() -> new FailureException("The suite is not running in " + directory
                        + "; start it with ./run and ask for a token in another terminal."));
        try {
            String secret = Files.readString(directory.resolve("issuer").resolve("client-secret"));
            return new TokenClient(issuer, secret).token(request);
        } catch (IOException e) {
            throw new FailureException("The token issuer's secret cannot be read by this user: " + e.getMessage());
        } catch (UncheckedIOException noAnswer) {
            throw new FailureException("The suite is not running: no token issuer answers at " + issuer
                    + ". Start it with ./run and ask for a token in another terminal.");
        }
    }

    private static TokenRequest request(List<String> words) {
        return switch (String.join(" ", words.subList(1, Math.min(2, words.size())))) {
            case "admin" -> {
                requireWords(words, 2, "./run token admin takes nothing more");
                yield TokenRequest.admin();
            }
            case "staff" -> new TokenRequest(TokenRole.STAFF, organisation(words));
            case "funder" -> new TokenRequest(TokenRole.FUNDER, organisation(words));
            default -> throw new UsageException("./run token takes admin, staff ORG or funder ORG");
        };
    }

    private static UUID organisation(List<String> words) {
        requireWords(words, 3, "./run token " + words.get(1) + " takes the id of an organisation");
        try {
            return UUID.fromString(words.get(2));
        } catch (IllegalArgumentException noUuid) {
            throw new UsageException("the id of an organisation is a UUID, not " + words.get(2));
        }
    }

    private static void requireWords(List<String> words, int number, String message) {
        if (words.size() != number) {
            throw new UsageException(message);
        }
    }
}
