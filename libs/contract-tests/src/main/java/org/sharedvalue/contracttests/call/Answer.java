package org.sharedvalue.contracttests.call;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracttests.Reply;

/** What a service answered; expectations that it does not meet show all of it. Paths are those of {@link JsonPath}. */
public final class Answer {

    private final Reply reply;

    Answer(Reply reply) {
        this.reply = reply;
    }

    /** Expects an HTTP status. */
    public Answer statusCode(int expected) {
        return expect("status", reply.status(), equalTo(expected));
    }

    /** Expects the value of a header. */
    public Answer header(String name, String expected) {
        return header(name, equalTo(expected));
    }

    public Answer header(String name, Matcher<? super String> expected) {
        return expect(name, header(name), expected);
    }

    /** Expects a media type, whatever its parameters. */
    public Answer contentType(String expected) {
        return header("Content-Type", startsWith(expected));
    }

    /** Expects the values at paths of the body; paths and matchers in turn. */
    public Answer body(String path, Matcher<?> expected, Object... more) {
        expect(path, path(path), expected);
        for (int index = 0; index < more.length; index += 2) {
            expect((String) more[index], path((String) more[index]), (Matcher<?>) more[index + 1]);
        }
        return this;
    }

    /** Expects something of the body as text. */
    public Answer body(Matcher<? super String> expected) {
        return expect("body", reply.text(), expected);
    }

    public int statusCode() {
        return reply.status();
    }

    /** A header's value; null if it is absent. */
    public @Nullable String header(String name) {
        return reply.headers().firstValue(name).orElse(null);
    }

    public String contentType() {
        return reply.header("Content-Type");
    }

    public String asString() {
        return reply.text();
    }

    public byte[] asByteArray() {
        return reply.text().getBytes(StandardCharsets.UTF_8);
    }

    /** The body as JSON. */
    public JsonPath jsonPath() {
        return JsonPath.from(reply.text());
    }

    /** The value at a path of the body, as whatever it is used for. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> T path(String path) {
        return jsonPath().get(path);
    }

    @SuppressWarnings("unchecked")
    private Answer expect(String what, @Nullable Object actual, Matcher<?> expected) {
        assertThat(what + " of " + reply.status() + " " + reply.text(), actual, (Matcher<Object>) expected);
        return this;
    }
}
