package org.sharedvalue.showcase.apprentice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sharedvalue.showcase.api.Collection;
import org.sharedvalue.showcase.api.Records;

/** The lead's volunteers, their approved hours and what an hour costs their employer. */
final class Volunteering {

    private static final int POUNDS_PER_HOUR = 25;

    private final RealApprentice loading;
    private final Partners partners;
    private final String programId;
    private final Records cohorts;

    Volunteering(RealApprentice loading, Partners partners, String programId, Records cohorts) {
        this.loading = loading;
        this.partners = partners;
        this.programId = programId;
        this.cohorts = cohorts;
    }

    void load() {
        Records rates = new Collection(loading.programService(), "/v1/time-cost-rates").putEach(List.of(rate()));
        loading.done("time-cost rate", rates);
        Records assignments = new Collection(loading.programService(), "/v1/volunteer-assignments")
                .putAll(
                        "programId=" + programId,
                        IntStream.range(0, VolunteerDays.VOLUNTEERS)
                                .mapToObj(this::assignment)
                                .toList());
        loading.done("volunteer assignments", assignments);
        Collection collection = new Collection(loading.programService(), "/v1/volunteer-contributions");
        Records days = collection.putAll(
                "programId=" + programId,
                VolunteerDays.all().stream().map(day -> day(day, assignments)).toList());
        approve(days);
        loading.done("days of volunteering", collection.find("programId=" + programId));
    }

    private void approve(Records days) {
        List<String> waiting = days.all().stream()
                .filter(day -> day.path("status").asText().equals("SUBMITTED"))
                .map(day -> day.path("id").asText())
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        JsonNode answers = loading.programService()
                .post("/v1/volunteer-contributions/approvals", Map.of("ids", waiting, "approve", true))
                .body();
        for (JsonNode answer : answers.path("items")) {
            if (answer.hasNonNull("problem")) {
                throw new IllegalStateException(
                        "Hours were not approved: " + answer.path("problem").path("detail"));
            }
        }
    }

    private Map<String, Object> rate() {
        return Map.of(
                Collection.EXTERNAL_ID,
                ModelProgram.CODE + "/time-cost-rate",
                "employerOrganisationId",
                partners.id(Partner.MITIE),
                "from",
                Partners.SINCE,
                "amount",
                Inputs.pounds(POUNDS_PER_HOUR),
                "source",
                "invented for the model");
    }

    private Map<String, Object> assignment(int volunteer) {
        Intake intake = VolunteerDays.intake(volunteer);
        return Map.of(
                Collection.EXTERNAL_ID,
                VolunteerDays.assignmentId(volunteer),
                "programId",
                programId,
                "cohortId",
                cohorts.id(intake.externalId()),
                "employerOrganisationId",
                partners.id(Partner.MITIE),
                "volunteerRef",
                VolunteerDays.volunteerRef(volunteer),
                "role",
                VolunteerDays.role(volunteer),
                "from",
                intake.startOn().toString(),
                "to",
                intake.endOn().toString());
    }

    private static Map<String, Object> day(VolunteerDays.Day day, Records assignments) {
        return Map.of(
                Collection.EXTERNAL_ID,
                day.externalId(),
                "assignmentId",
                assignments.id(VolunteerDays.assignmentId(day.volunteer())),
                "workedOn",
                day.workedOn().toString(),
                "hours",
                day.hours(),
                "timeBasis",
                "PAID_WORK_TIME");
    }
}
