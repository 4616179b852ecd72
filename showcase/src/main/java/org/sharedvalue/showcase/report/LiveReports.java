package org.sharedvalue.showcase.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.sharedvalue.showcase.api.Answer;
import org.sharedvalue.showcase.api.Api;
import org.sharedvalue.showcase.api.RefusedException;

/** The live reports of the gateway, read when they contain what was written before. */
public final class LiveReports {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);
    // The most that one call takes.
    private static final int AT_LEAST = 50;
    private static final int NOT_FOUND = 404;

    private final Api gateway;

    public LiveReports(Api gateway) {
        this.gateway = gateway;
    }

    /** The path of a program's report at the gateway. */
    public static String path(String programId) {
        return "/v1/reports/programs/" + programId;
    }

    /** The path of a partnership's report at the gateway. */
    public static String ofPartnership(String partnershipId) {
        return "/v1/reports/partnerships/" + partnershipId;
    }

    /** Where a program's report by cohorts opens in a browser, for the next 15 minutes. */
    public String page(String programId) {
        Object wanted = Map.of("scope", Map.of("type", "program", "id", programId), "breakdown", "cohort");
        return gateway.post("/v1/reports/views", wanted).body().path("page").asText();
    }

    /** The report at a path once these changes and everything else on the topics are taken in. */
    public JsonNode complete(String path, List<String> changes) {
        String query =
                changes.stream().limit(AT_LEAST).map(each -> "atLeast=" + each).collect(Collectors.joining("&"));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<JsonNode> report = ifComplete(path + "?" + query);
            if (report.isPresent()) {
                return report.get();
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        throw new IllegalStateException(
                "The gateway has not taken everything in after " + PATIENCE.toSeconds() + " s; /v1/status says more");
    }

    private Optional<JsonNode> ifComplete(String path) {
        try {
            Answer answer = gateway.get(path);
            boolean behind = answer.headers().firstValue("Report-Behind").isPresent()
                    || answer.headers().firstValueAsLong("Ledger-Lag-Millis").orElse(1) > 0;
            return behind ? Optional.empty() : Optional.of(answer.body());
        } catch (RefusedException refused) {
            if (refused.status() == NOT_FOUND) {
                // Not even the program itself has arrived.
                return Optional.empty();
            }
            throw refused;
        }
    }
}
