package org.sharedvalue.systemtests.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The figures of a program counted anew, record by record, from what the services list. */
final class NaiveReport {

    private final List<JsonNode> enrolments;
    private final Map<String, Set<String>> typesByEnrolment = new HashMap<>();
    private final Map<String, String> figures = new TreeMap<>();

    NaiveReport(Listing listing) {
        enrolments = listing.of("enrolments").stream()
                .filter(each -> List.of("ACTIVE", "COMPLETED", "LEFT_EARLY")
                        .contains(each.path("status").asText()))
                .toList();
        for (JsonNode outcome : listing.of("outcomes")) {
            if (!List.of("REJECTED", "RETRACTED")
                    .contains(outcome.path("status").asText())) {
                typesByEnrolment
                        .computeIfAbsent(outcome.path("enrolmentId").asText(), id -> new HashSet<>())
                        .add(outcome.path("type").asText());
            }
        }
        countPeople();
        countInputs(listing);
    }

    /** Value, or numerator and denominator, by code. */
    Map<String, String> figures() {
        return Map.copyOf(figures);
    }

    /** The same figures as a report of the gateway states them. */
    Map<String, String> asStatedBy(JsonNode report) {
        Map<String, String> stated = new TreeMap<>();
        for (JsonNode figure : report.path("figures")) {
            String code = figure.path("code").asText();
            if (code.equals("F15")) {
                stated.put("F15.cash", figure.path("cash").path("amount").asText());
            } else if (figure.path("unit").asText().equals("RATIO")) {
                stated.put(
                        code,
                        figure.path("numerator").asText() + "/"
                                + figure.path("denominator").asText());
            } else {
                stated.put(code, figure.path("value").asText());
            }
        }
        stated.keySet().retainAll(figures.keySet());
        return stated;
    }

    private void countPeople() {
        long starters = enrolments.size();
        long completers = standing("COMPLETED").size();
        long leavers = standing("LEFT_EARLY").size();
        figures.put("F1", String.valueOf(starters));
        figures.put(
                "F1.participants",
                String.valueOf(enrolments.stream()
                        .map(each -> each.path("participantRef").asText())
                        .distinct()
                        .count()));
        figures.put("F2.completers", String.valueOf(completers));
        figures.put("F2.leavers", String.valueOf(leavers));
        figures.put("F2.active", String.valueOf(starters - completers - leavers));
        figures.put("F4", completers + "/" + (completers + leavers));
        figures.put("F5", reached(standing("COMPLETED"), "JOB_OFFER") + "/" + completers);
        figures.put("F5s", reached(enrolments, "JOB_OFFER") + "/" + starters);
        figures.put("F6", reached(standing("COMPLETED"), "JOB_START") + "/" + completers);
        figures.put("F6s", reached(enrolments, "JOB_START") + "/" + starters);
        figures.put("F7", reached(standing("COMPLETED"), "JOB_START", "EDUCATION_START") + "/" + completers);
    }

    private void countInputs(Listing listing) {
        long cash = listing.of("contributions").stream()
                .filter(each -> List.of("RECEIVED", "VERIFIED")
                        .contains(each.path("status").asText()))
                .mapToLong(each -> each.path("amount").path("amount").asLong())
                .sum();
        figures.put("F15.cash", String.valueOf(cash));
        BigDecimal hours = listing.of("volunteer-contributions").stream()
                .filter(each -> each.path("status").asText().equals("APPROVED"))
                .map(each -> new BigDecimal(each.path("hours").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        figures.put("F13.hours", hours.stripTrailingZeros().toPlainString());
    }

    private List<JsonNode> standing(String status) {
        return enrolments.stream()
                .filter(each -> each.path("status").asText().equals(status))
                .toList();
    }

    private long reached(List<JsonNode> who, String... types) {
        return who.stream()
                .map(each -> typesByEnrolment.getOrDefault(each.path("id").asText(), Set.of()))
                .filter(reached -> Arrays.stream(types).anyMatch(reached::contains))
                .count();
    }
}
