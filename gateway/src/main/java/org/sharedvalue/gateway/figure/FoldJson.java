package org.sharedvalue.gateway.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The JSON in which a fold is kept: rows of few values, because there is one per enrolment. */
final class FoldJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int OWNER = 3;

    private FoldJson() {}

    static String ofSlices(List<Slice> slices) {
        return write(slices.stream()
                .map(slice -> List.of(slice.dimension().name(), slice.value()))
                .toList());
    }

    static String ofSteps(List<Step> steps) {
        return write(steps.stream().map(FoldJson::row).toList());
    }

    static List<Slice> slices(String json) {
        List<Slice> slices = new ArrayList<>();
        for (JsonNode row : read(json)) {
            slices.add(new Slice(
                    Dimension.valueOf(row.get(0).textValue()), row.get(1).textValue()));
        }
        return slices;
    }

    static List<Step> steps(String json) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode row : read(json)) {
            steps.add(new Step(
                    Metric.valueOf(row.get(0).textValue()),
                    row.has(OWNER) ? UUID.fromString(row.get(OWNER).textValue()) : CellKey.NO_ORGANISATION,
                    LocalDate.parse(row.get(1).textValue()),
                    row.get(2).longValue()));
        }
        return steps;
    }

    /** The organisation stands last, and only where there is one. */
    private static List<Object> row(Step step) {
        return step.organisationId().equals(CellKey.NO_ORGANISATION)
                ? List.of(step.metric().name(), step.day().toString(), step.amount())
                : List.of(
                        step.metric().name(),
                        step.day().toString(),
                        step.amount(),
                        step.organisationId().toString());
    }

    private static String write(List<?> rows) {
        try {
            return MAPPER.writeValueAsString(rows);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A fold cannot be written as JSON", unwritable);
        }
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored fold cannot be read", unreadable);
        }
    }
}
