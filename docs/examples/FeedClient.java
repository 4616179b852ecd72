import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps a funder's feed of outcomes in a folder: {@code java FeedClient.java URL KEY FOLDER [once]}. Needs a JDK (17 or newer)
 * and nothing else, and may be killed at any moment: started again, it goes on as if nothing had been.
 *
 * <p>The folder holds one file, {@code journal}: the items as they came, one a line, and after each page a line that says where to
 * go on. A page counts once that line is on the disk; what comes after the last such line is cut off at the start. So what is known
 * and how far it is known can never disagree. Put your payments where {@link #told} is: in the transaction that also keeps
 * {@code next}, or in something that a second call with the same item id does no harm to.
 */
public final class FeedClient {

    private static final int PAGE = 500;
    private static final int SECONDS_TO_WAIT = 30;
    private static final int MILLIS_TO_COME_BACK = 500;
    private static final int LINES_WORTH_COMPACTING = 100_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI origin;
    private final String key;
    private final Path journal;
    private final boolean once;

    /** The newest item of each subject that was not taken back. */
    private final Map<String, String> items = new TreeMap<>();

    private String next;
    private long position = -1;
    private long lines;

    private FeedClient(URI origin, String key, Path folder, boolean once) throws IOException {
        this.origin = origin;
        this.key = key;
        this.journal = Files.createDirectories(folder).resolve("journal");
        this.once = once;
        this.next = "/v1/feeds/outcomes?limit=" + PAGE;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        boolean once = arguments.length == 4 && arguments[3].equals("once");
        if (arguments.length != 3 && !once) {
            System.err.println("java FeedClient.java URL KEY FOLDER [once]");
            System.exit(2);
        }
        FeedClient client = new FeedClient(URI.create(arguments[0]), arguments[1], Path.of(arguments[2]), once);
        client.goOn();
        client.follow();
    }

    /** Whatever is to be done about an item. It may be told again after a crash, never left out and never out of order. */
    private void told(String subject, String kind, String item) {
        switch (kind) {
            // What was paid for it stands, until a correction says that it should not.
            case "UPSERT", "CORRECTION" -> items.put(subject, item);
            // Nothing may be kept of it, in what payments rest on neither: see docs/FEEDS.md.
            case "TOMBSTONE" -> items.remove(subject);
            default -> throw new IllegalStateException("An item of a kind that this client does not know: " + kind);
        }
    }

    /** Reads what an earlier run has kept. */
    private void goOn() throws IOException {
        if (!Files.exists(journal)) {
            return;
        }
        long kept = 0;
        long read = 0;
        List<String> page = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(journal)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                read += line.getBytes(StandardCharsets.UTF_8).length + 1;
                lines++;
                if (line.startsWith("{\"next\":\"") && line.endsWith("\"}")) {
                    page.forEach(this::apply);
                    page.clear();
                    next = field(line, "next");
                    kept = read;
                } else {
                    page.add(line);
                }
            }
        }
        try (FileChannel file = FileChannel.open(journal, StandardOpenOption.WRITE)) {
            file.truncate(kept);
        }
    }

    private void follow() throws IOException, InterruptedException {
        boolean caughtUp = false;
        while (!(once && caughtUp)) {
            HttpResponse<String> answer = asked(once ? next : next + "&wait=" + SECONDS_TO_WAIT);
            switch (answer.statusCode()) {
                case 200 -> {
                    caughtUp = answer.body().isEmpty();
                    take(answer.body(), link(answer));
                }
                case 410 -> beginAnew();
                case 429, 500, 502, 503, 504 -> pause(answer);
                default -> throw new IOException("Refused with " + answer.statusCode() + ": " + answer.body());
            }
        }
    }

    /** A page and where it leads, kept together and then acted on. */
    private void take(String page, String leadsTo) throws IOException {
        if (page.isEmpty() && leadsTo.equals(next)) {
            return;
        }
        byte[] bytes = (page + "{\"next\":\"" + leadsTo + "\"}\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel file =
                FileChannel.open(journal, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            file.force(true);
        }
        page.lines().forEach(item -> {
            requireNext(item);
            apply(item);
            lines++;
        });
        next = leadsTo;
        if (lines > 2L * items.size() + LINES_WORTH_COMPACTING) {
            replace(String.join("\n", items.values()) + (items.isEmpty() ? "" : "\n"), next);
        }
    }

    /** The feed promises every position once and in order; a payment is worth a look at whether it keeps the promise. */
    private void requireNext(String item) {
        long at = Long.parseLong(field(item, "sequence"));
        if (position >= 0 && at != position + 1) {
            throw new IllegalStateException("Position " + at + " came after " + position);
        }
        position = at;
    }

    private void apply(String item) {
        told(field(item, "subject"), field(item, "kind"), item);
    }

    /** The position is not kept any more: what is so now takes the place of everything known. */
    private void beginAnew() throws IOException, InterruptedException {
        HttpResponse<String> answer = asked("/v1/feeds/outcomes/snapshot");
        if (answer.statusCode() != 200) {
            pause(answer);
            return;
        }
        String body = answer.body();
        int end = body.lastIndexOf("{\"end\":true,");
        if (end < 0) {
            throw new IOException("The snapshot breaks off");
        }
        replace(body.substring(0, end), field(body.substring(end), "next") + "&limit=" + PAGE);
    }

    /** Puts a new journal in the place of the old one, whole or not at all. */
    private void replace(String page, String leadsTo) throws IOException {
        Path draft = journal.resolveSibling("journal.new");
        try (FileChannel file = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            Channels.newOutputStream(file)
                    .write((page + "{\"next\":\"" + leadsTo + "\"}\n").getBytes(StandardCharsets.UTF_8));
            file.force(true);
        }
        Files.move(draft, journal, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        items.clear();
        page.lines().forEach(this::apply);
        lines = items.size() + 1;
        next = leadsTo;
        position = -1;
    }

    /** The answer; who is not there now is asked again. */
    private HttpResponse<String> asked(String address) throws InterruptedException {
        while (true) {
            try {
                return http.send(request(address), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            } catch (IOException away) {
                Thread.sleep(MILLIS_TO_COME_BACK);
            }
        }
    }

    private HttpRequest request(String address) {
        return HttpRequest.newBuilder(origin.resolve(address))
                .header("X-API-Key", key)
                .header("Accept", "application/x-ndjson")
                .timeout(Duration.ofSeconds(SECONDS_TO_WAIT + 60L))
                .build();
    }

    private static void pause(HttpResponse<String> refused) throws InterruptedException {
        Thread.sleep(1_000 * refused.headers().firstValueAsLong("Retry-After").orElse(2));
    }

    private static String link(HttpResponse<String> answer) throws IOException {
        String link = answer.headers().firstValue("Link").orElseThrow(() -> new IOException("No place to go on"));
        return link.substring(1, link.indexOf('>')).replaceFirst("&wait=[0-9]+", "");
    }

    /** A text that stands before {@code data} in an item, where no text holds a quotation mark. */
    private static String field(String json, String name) {
        int begin = json.indexOf("\"" + name + "\":\"") + name.length() + 4;
        return json.substring(begin, json.indexOf('"', begin));
    }
}
