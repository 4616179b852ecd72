package org.sharedvalue.contracttests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counts the cases that were tried on each operation and collects those that went wrong. */
final class Walk {

    private static final Pattern LEAK = Pattern.compile(
            "(?i)(\\bjava[.x]|org\\.(sharedvalue|hibernate|postgres)|com\\.fasterxml|\\bat [a-z]+\\.[a-z]+\\.|Exception"
                    + "|\\bselect .* from\\b|\\binsert into\\b|constraint \")");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Map<String, Integer> cases = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    /** A case whose answer is a success. */
    void expect(String operation, String what, Reply reply, int status) {
        that(operation, what + " is " + status, reply.status() == status, reply.status() + " " + reply.text());
    }

    /** A case whose answer is a problem with a code, complete and without a word about the inside. */
    void refused(String operation, String what, Reply reply, int status, String... codes) {
        String fault = fault(reply, status, codes);
        that(operation, what + " is " + status + " " + String.join("|", codes), fault.isEmpty(), fault);
    }

    void that(String operation, String what, boolean holds, Object seen) {
        cases.merge(operation, 1, Integer::sum);
        if (!holds) {
            String text = String.valueOf(seen);
            faults.add(operation + ": " + what + ", but: " + (text.length() > 600 ? text.substring(0, 600) : text));
        }
    }

    List<String> faults() {
        return faults;
    }

    int count() {
        return cases.values().stream().mapToInt(Integer::intValue).sum();
    }

    String summary() {
        StringBuilder lines = new StringBuilder();
        cases.forEach((operation, count) -> lines.append(String.format("%n  %4d  %s", count, operation)));
        return String.format("%d operations, %d cases, %d faults", cases.size(), count(), faults.size()) + lines;
    }

    private static String fault(Reply reply, int status, String... codes) {
        JsonNode problem = reply.json();
        String seen = reply.status() + " " + reply.header("Content-Type") + " " + reply.text();
        if (reply.status() != status) {
            return seen;
        }
        if (!reply.header("Content-Type").startsWith("application/problem+json")) {
            return "no problem document: " + seen;
        }
        String code = problem.path("code").asText();
        boolean complete = problem.path("type").asText().equals("/problems/" + code)
                && problem.path("status").asInt() == status
                && !problem.path("title").asText().isBlank()
                && !problem.path("detail").asText().isBlank()
                && problem.path("traceId").asText().matches("[0-9a-f]{32}")
                && problem.path("instance").asText().startsWith("/")
                && !ID.matcher(problem.path("instance").asText()).find();
        if (!complete) {
            return "incomplete: " + seen;
        }
        if (LEAK.matcher(reply.text()).find()) {
            return "speaks of the inside: " + seen;
        }
        boolean expected = codes.length == 0 || List.of(codes).contains(code);
        return expected ? "" : "another code: " + seen;
    }
}
