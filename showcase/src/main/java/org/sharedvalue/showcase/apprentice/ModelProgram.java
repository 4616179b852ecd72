package org.sharedvalue.showcase.apprentice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.sharedvalue.showcase.api.Collection;
import org.sharedvalue.showcase.api.Records;

/** Data set B: the program with the synthetic population, its cohorts, inputs and people. */
final class ModelProgram {

    static final String CODE = "REAL-APPRENTICE-MODEL";

    private final RealApprentice loading;
    private final Partners partners;

    ModelProgram(RealApprentice loading, Partners partners) {
        this.loading = loading;
        this.partners = partners;
    }

    /** Answers the id of the program. */
    String load() {
        String programId = Programs.load(
                loading,
                partners,
                CODE,
                "The Real Apprentice (model)",
                "Invented people around the declared totals, to show every figure of a report");
        Records cohorts = new Collection(loading.programService(), "/v1/cohorts")
                .putAll(
                        "programId=" + programId,
                        Intake.all().stream()
                                .map(intake -> cohort(programId, intake))
                                .toList());
        cohorts.move("PLANNED", "RECRUITING", cohort -> Map.of());
        cohorts.move("RECRUITING", "RUNNING", cohort -> on(cohort, "startOn"));
        SideBySide.run(
                () -> {
                    new Inputs(loading, partners, programId).load();
                    new Volunteering(loading, partners, programId, cohorts).load();
                },
                () -> new People(loading, partners, programId, cohorts).load());
        cohorts.move("RUNNING", "COMPLETED", cohort -> on(cohort, "endOn"));
        loading.done("cohorts", cohorts);
        return programId;
    }

    private static Map<String, Object> on(JsonNode cohort, String day) {
        return Map.of("on", cohort.path(day).asText());
    }

    private static Map<String, Object> cohort(String programId, Intake intake) {
        return Map.of(
                Collection.EXTERNAL_ID,
                intake.externalId(),
                "programId",
                programId,
                "designVersion",
                1,
                "label",
                intake.label(),
                "area",
                "London",
                "startOn",
                intake.startOn().toString(),
                "endOn",
                intake.endOn().toString(),
                "capacity",
                Intake.CAPACITY);
    }
}
