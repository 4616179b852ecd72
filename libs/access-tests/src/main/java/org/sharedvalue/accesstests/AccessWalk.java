package org.sharedvalue.accesstests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracttests.Reply;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.localstack.token.TokenRequest;
import org.sharedvalue.localstack.token.TokenRole;

/**
 * Walks every operation that a service documents with every token that must be refused, and with the token of an
 * organisation to which nothing of what it asks for belongs. A service extends it as a {@code @QuarkusTest} and says which
 * records there are.
 */
public abstract class AccessWalk {

    private static final String UNKNOWN_SCOPE = "nothing:read";
    private static final Set<String> REFUSALS_OF_NEW = Set.of("role-not-enough", "unknown-reference");
    /** Operations that need no token. */
    private static final Set<String> TOKENLESS = Set.of(
            "GET /",
            "GET /problems",
            "GET /problems/{code}",
            "POST /v1/public/challenges",
            "GET /v1/releases/{id}",
            "GET /v1/releases/views/{view}",
            "GET /v1/reports/views/{view}");

    private final Map<String, String> tokens = new HashMap<>();

    /** Whether an operation of the document is served here, and not by a service behind. */
    protected boolean isServedHere(String path) {
        return true;
    }

    /** Operations that any valid token may call, since they tell callers about themselves alone. */
    protected Set<String> scopeless() {
        return Set.of();
    }

    /** Where everybody may read and the foreign organisation may not write; other records do not exist for it. */
    protected Set<String> readableByAll() {
        return Set.of();
    }

    /** Operations that answer an organisation about nothing of anybody, such as {@code GET /v1/figures}. */
    protected Set<String> sayNothing() {
        return Set.of();
    }

    /** The id of a record that the admin made in each collection, by the path of the collection. */
    protected abstract Map<String, String> records();

    /** Right bodies by operation, such as {@code POST /v1/programs}, that name what is not the foreign organisation's. */
    protected abstract Map<String, Object> bodies();

    @Test
    void acceptsNoBadTokenAnywhere() {
        List<Map.Entry<String, String>> tokens = List.copyOf(BadTokens.all().entrySet());
        int calls = 0;
        for (Operation operation : guarded()) {
            assertRefused(operation, operation.call(null, path(operation, true), body(operation, true), false), "none");
            // All tokens are checked in one place, so that each operation is tried with one kind and no kind is left
            // out.
            Map.Entry<String, String> bad = tokens.get(calls / 2 % tokens.size());
            Reply answer = operation.call(bad.getValue(), path(operation, true), body(operation, true), false);
            assertRefused(operation, answer, bad.getKey());
            calls += 2;
        }
        counted("bad tokens", calls);
    }

    @Test
    void needsTheDocumentedScopeForEachOperation() {
        int calls = 0;
        for (Operation operation : guarded()) {
            if (scopeless().contains(operation.key())) {
                continue;
            }
            String scope = operation.scope();
            assertThat(scope).as(operation.key()).isIn(TokenRole.ADMIN.scopes());
            for (String others : List.of(allBut(scope), UNKNOWN_SCOPE)) {
                Reply refused = operation.call(tokenWith(others), path(operation, true), null, false);
                assertThat(refused.status()).as(operation.key()).isEqualTo(403);
                assertThat(code(refused)).as(operation.key()).isEqualTo("insufficient-scope");
            }
            Reply answer = operation.call(tokenWith(scope), path(operation, false), null, false);
            assertThat(code(answer)).as(operation.key()).isNotEqualTo("insufficient-scope");
            calls += 3;
        }
        counted("scopes", calls);
    }

    @Test
    void showsAndGivesNothingToAForeignOrganisation() {
        UUID stranger = UUID.randomUUID();
        Map<String, Object> claims = TestStack.mint().claims(TokenRequest.staff(stranger));
        claims.put("scope", TokenRole.ADMIN.scope().replace(" admin", ""));
        int calls = walkAs(TestStack.mint().token(claims));
        counted("foreign organisation", calls);
    }

    @Test
    void showsAndGivesNothingToNobody() {
        Map<String, Object> claims = TestStack.mint().claims(TokenRequest.service());
        claims.put("scope", TokenRole.ADMIN.scope().replace(" admin", ""));
        counted("nobody", walkAs(TestStack.mint().token(claims)));
    }

    private int walkAs(String token) {
        int calls = 0;
        for (Operation operation : guarded()) {
            if (operation.path().startsWith("/internal/") || sayNothing().contains(operation.key())) {
                continue;
            }
            Foreign foreign = new Foreign(operation, readableByAll().contains(collection(operation)));
            Object body = body(operation, true);
            Reply answer = operation.call(token, path(operation, true), body, false);
            calls++;
            if (operation.namesRecord() || operation.path().endsWith("/approvals")) {
                Reply unknown = operation.call(token, path(operation, false), body(operation, false), false);
                calls++;
                foreign.assertHidden(answer, unknown);
            } else if (operation.isRead()) {
                foreign.assertEmpty(answer);
            } else if (operation.path().endsWith("/batch")) {
                foreign.assertNothingOfBatch(answer, operation.call(token, path(operation, true), body, true));
                calls++;
            } else {
                assertThat(REFUSALS_OF_NEW).as(operation.key()).contains(String.valueOf(code(answer)));
            }
        }
        return calls;
    }

    private List<Operation> guarded() {
        List<Operation> guarded = Operation.all().stream()
                .filter(operation -> !TOKENLESS.contains(operation.key()) && isServedHere(operation.path()))
                .toList();
        assertThat(guarded).isNotEmpty();
        return guarded;
    }

    private static void assertRefused(Operation operation, Reply answer, String token) {
        assertThat(answer.status())
                .as(operation.key() + " with token: " + token)
                .isEqualTo(401);
        assertThat(code(answer)).as(operation.key() + " with token: " + token).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).as(operation.key()).startsWith("Bearer");
    }

    private String path(Operation operation, boolean existing) {
        String path = operation.path();
        String id = existing
                ? records().get(collection(operation))
                : UUID.randomUUID().toString();
        for (String parameter : List.of("{id}", "{ref}")) {
            path = path.replace(parameter, String.valueOf(id));
        }
        return path.replaceAll("\\{[a-z]+Id}", UUID.randomUUID().toString())
                .replace("{code}", "F5")
                .replaceAll("\\{[a-z]+}", "1");
    }

    private @Nullable Object body(Operation operation, boolean existing) {
        if (bodies().containsKey(operation.key())) {
            return bodies().get(operation.key());
        }
        String id = existing
                ? records().get(collection(operation))
                : UUID.randomUUID().toString();
        String to = String.valueOf(bodies().get("to " + collection(operation)));
        if (operation.isRead()) {
            return null;
        } else if (operation.path().endsWith("/transitions/batch")) {
            return Map.of("items", List.of(Map.of("id", id, "to", to)));
        } else if (operation.path().endsWith("/batch")) {
            return Map.of("items", List.of(bodies().get("POST " + collection(operation))));
        } else if (operation.path().endsWith("/transitions")) {
            return Map.of("to", to);
        } else if (operation.path().endsWith("/approvals")) {
            return Map.of("ids", List.of(id), "approve", true);
        }
        return Map.of();
    }

    private static String collection(Operation operation) {
        String[] parts = operation.path().split("/", -1);
        boolean report = operation.path().startsWith("/v1/reports/");
        return "/" + parts[1] + "/" + parts[2] + (report ? "/" + parts[3] : "");
    }

    private static String allBut(String scope) {
        return TokenRole.ADMIN.scopes().stream()
                .filter(other -> !other.equals(scope))
                .collect(Collectors.joining(" "));
    }

    private String tokenWith(String scope) {
        return tokens.computeIfAbsent(scope, wanted -> {
            Map<String, Object> claims = TestStack.mint().claims(TokenRequest.admin());
            claims.put("scope", wanted);
            return TestStack.mint().token(claims);
        });
    }

    static @Nullable String code(Reply answer) {
        boolean problem = answer.header("Content-Type").contains("problem+json");
        return problem ? answer.field("/code") : null;
    }

    private void counted(String cases, int calls) {
        System.out.println("access walk, " + cases + ": " + guarded().size() + " operations, " + calls + " calls");
    }
}
