package org.sharedvalue.accesstests;

import static org.sharedvalue.contracttests.call.Call.given;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.contracttests.call.Call;
import org.sharedvalue.localstack.TestStack;

/** A service as one caller calls it. */
public final class As {

    private final String token;

    private As(String token) {
        this.token = token;
    }

    public static As staffOf(UUID organisation) {
        return new As(TestStack.staffToken(organisation));
    }

    public static As admin() {
        return new As(TestStack.adminToken());
    }

    private Call calling() {
        return given().token(token);
    }

    public Answer get(String path) {
        return calling().get(path);
    }

    public Answer post(String path, Object body) {
        return calling().body(body).post(path);
    }

    /** A batch that is answered item by item. */
    public Answer lenient(String path, Object body) {
        return calling().header("Prefer", "handling=lenient").body(body).post(path);
    }

    public Answer patch(String path, Map<String, Object> fields) {
        return calling()
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(fields)
                .patch(path);
    }

    /** The ids of everything in a collection that the caller is shown, page by page. */
    public Set<UUID> listed(String collection, int limit) {
        Set<UUID> ids = new TreeSet<>();
        String next = collection + (collection.contains("?") ? "&" : "?") + "limit=" + limit;
        while (next != null) {
            Answer page = calling().get(next).statusCode(200);
            for (String id : page.jsonPath().getList("items.id", String.class)) {
                if (!ids.add(UUID.fromString(id))) {
                    throw new AssertionError(id + " is listed twice in " + collection);
                }
            }
            next = page.jsonPath().getString("next");
        }
        return ids;
    }
}
