package org.sharedvalue.contracttests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request that is too large in any way is refused with a problem, not with silence. */
final class LimitRules {

    private static final int MEGABYTE = 1 << 20;
    private static final int BODY = 50 * MEGABYTE;

    private final Bench bench;
    private final Walk walk;

    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)content-length: ([0-9]{1,6})");

    private LimitRules(Bench bench) {
        this.bench = bench;
        this.walk = bench.walk();
    }

    static void walk(Bench bench, ApiDocument document) {
        LimitRules rules = new LimitRules(bench);
        for (Collection collection : document.collections()) {
            rules.addresses(collection);
            for (String path : List.of(collection.path(), collection.batch(), collection.moves())) {
                if (collection.document().takesJson("post", path)) {
                    rules.bodies(path);
                }
            }
        }
    }

    private void addresses(Collection collection) {
        String operation = "GET " + collection.path();
        walk.refused(
                operation,
                "a long address",
                bench.client().get(collection.path() + "?externalId=" + "x".repeat(10_000)),
                414,
                "uri-too-long");
        walk.refused(
                operation,
                "a header of 64 KB",
                bench.client().get(collection.path(), "X-Large", "x".repeat(65_536)),
                431,
                "headers-too-large");
        walk.expect(
                operation,
                "a header of 8 KB",
                bench.client().get(collection.path(), "X-Large", "x".repeat(8_192)),
                200);
    }

    private void bodies(String path) {
        String operation = "POST " + path;
        String declared = raw(path, "Content-Length: " + BODY, 0);
        walk.that(operation, "50 MB are told at once", isTooLarge(declared), declared);
        String chunked = raw(path, "Transfer-Encoding: chunked", BODY);
        walk.that(operation, "50 MB in chunks are refused", isTooLarge(chunked), chunked);
    }

    private static boolean isTooLarge(String answer) {
        return answer.startsWith("HTTP/1.1 413")
                && answer.contains("application/problem+json")
                && answer.contains("\"code\":\"payload-too-large\"")
                && answer.contains("\"instance\":\"/");
    }

    /** The answer to a body that is sent in chunks until the service has had enough. */
    private String raw(String path, String length, int bytes) {
        try (Socket socket = new Socket(
                bench.client().origin().getHost(), bench.client().origin().getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Authorization: Bearer " + bench.client().token() + "\r\n" + length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            pour(out, bytes);
            return answer(socket.getInputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(path, failure);
        }
    }

    /** One whole answer; the service may keep the connection for a moment longer. */
    private static String answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        int next;
        while (head.indexOf("\r\n\r\n") < 0 && (next = in.read()) >= 0) {
            head.append((char) next);
        }
        Matcher length = CONTENT_LENGTH.matcher(head);
        byte[] body = length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : in.readAllBytes();
        return head + new String(body, StandardCharsets.UTF_8);
    }

    private static void pour(OutputStream out, int bytes) {
        byte[] chunk = new byte[MEGABYTE];
        Arrays.fill(chunk, (byte) ' ');
        try {
            for (int sent = 0; sent < bytes; sent += MEGABYTE) {
                out.write((Integer.toHexString(MEGABYTE) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(chunk);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException refused) {
            // The service hung up, as it may after its answer, which is read next.
            return;
        }
    }
}
