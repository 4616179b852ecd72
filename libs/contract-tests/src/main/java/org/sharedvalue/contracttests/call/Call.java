package org.sharedvalue.contracttests.call;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracttests.Client;

/** A request that is being put together, sent by its method. Addresses go out as they are written. */
public final class Call {

    private final List<String> headers = new ArrayList<>();
    private final StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    private @Nullable String token;
    private @Nullable String body;

    private Call() {}

    /** Begins a request of nobody. */
    public static Call given() {
        return new Call();
    }

    /** Who calls. */
    public Call token(String bearer) {
        token = bearer;
        return this;
    }

    public Call header(String name, Object value) {
        headers.add(name);
        headers.add(value.toString());
        return this;
    }

    public Call contentType(String mediaType) {
        return header("Content-Type", mediaType);
    }

    public Call accept(String mediaType) {
        return header("Accept", mediaType);
    }

    /** Adds a parameter to the query, encoded. */
    public Call queryParam(String name, Object value) {
        query.add(encoded(name) + "=" + encoded(value.toString()));
        return this;
    }

    /** Text as it is; anything else as JSON. */
    public Call body(Object content) {
        body = content instanceof String text ? text : Client.text(content);
        return this;
    }

    public Answer get(String path) {
        return send("GET", path);
    }

    public Answer head(String path) {
        return send("HEAD", path);
    }

    public Answer options(String path) {
        return send("OPTIONS", path);
    }

    public Answer post(String path) {
        return send("POST", path);
    }

    public Answer put(String path) {
        return send("PUT", path);
    }

    public Answer patch(String path) {
        return send("PATCH", path);
    }

    public Answer delete(String path) {
        return send("DELETE", path);
    }

    /** Sends it with any method. */
    public Answer send(String method, String path) {
        return new Answer(Client.with(token).send(method, path + query, body, headers.toArray(new String[0])));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
