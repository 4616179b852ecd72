package org.sharedvalue.program;

import static org.sharedvalue.contracttests.call.Call.given;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracttests.call.Answer;
import org.sharedvalue.contracttests.call.Call;
import org.sharedvalue.localstack.TestStack;

/** The service's API as the admin calls it. */
public final class Api {

    private Api() {}

    public static Call admin() {
        return given().token(TestStack.adminToken());
    }

    public static Answer post(String path, Object body) {
        return admin().body(body).post(path);
    }

    public static Answer lenient(String path, Object body) {
        return admin().header("Prefer", "handling=lenient").body(body).post(path);
    }

    public static Answer get(String path) {
        return admin().get(path);
    }

    /** Changes the one field of a record that a newcomer would: with the version that was read. */
    public static Answer edit(String location, String field, @Nullable Object value) {
        Map<String, Object> patch = new HashMap<>();
        patch.put(field, value);
        String tag = get(location).statusCode(200).header("ETag");
        return patch(location, tag, patch);
    }

    public static Answer patch(String location, String ifMatch, Map<String, Object> patch) {
        return admin().contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(patch)
                .patch(location);
    }

    public static Answer move(String location, String to) {
        return post(location + "/transitions", Map.of("to", to));
    }

    public static Answer move(String location, String to, String field, String value) {
        return post(location + "/transitions", Map.of("to", to, field, value));
    }

    /** Records something and answers where it is. */
    public static String created(String path, Object body) {
        return post(path, body).statusCode(201).header("Location");
    }

    /** The id at the end of a location. */
    public static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
