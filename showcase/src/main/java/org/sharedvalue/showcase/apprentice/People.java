package org.sharedvalue.showcase.apprentice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sharedvalue.showcase.api.Collection;
import org.sharedvalue.showcase.api.Records;

/** The 291 people with their enrolments; what they reached follows in {@link Achievements}. */
final class People {

    private final RealApprentice loading;
    private final Partners partners;
    private final String programId;
    private final Records cohorts;
    private final Map<String, Person> byEnrolment =
            Person.all().stream().collect(Collectors.toMap(Person::enrolmentId, Function.identity()));

    People(RealApprentice loading, Partners partners, String programId, Records cohorts) {
        this.loading = loading;
        this.partners = partners;
        this.programId = programId;
        this.cohorts = cohorts;
    }

    void load() {
        Collection collection = new Collection(loading.outcomesService(), "/v1/enrolments");
        Records known = collection.find("programId=" + programId).only(byEnrolment.keySet());
        List<Person> missing = Person.all().stream()
                .filter(person -> !known.has(person.enrolmentId()))
                .toList();
        Map<String, String> refs = new Collection(loading.outcomesService(), "/v1/participants")
                .register(missing.stream().map(People::participant).toList());
        Records enrolments = known.with(
                missing.stream().map(person -> enrolment(person, refs)).toList());
        enrolments.move("APPLIED", "ENROLLED", this::place);
        enrolments.move(
                "ENROLLED",
                "ACTIVE",
                each -> Map.of("on", person(each).startedOn().toString()));
        enrolments.move(
                each -> each.path("status").asText().equals("ACTIVE"),
                each -> person(each).story().completed() ? "COMPLETED" : "LEFT_EARLY",
                each -> end(person(each)));
        loading.done("people with their enrolments", enrolments);
        new Achievements(loading, partners, programId, enrolments).load();
    }

    private Person person(JsonNode enrolment) {
        Person person = byEnrolment.get(enrolment.path(Collection.EXTERNAL_ID).asText());
        if (person == null) {
            throw new IllegalStateException("not one of the model's enrolments: " + enrolment);
        }
        return person;
    }

    private static Map<String, Object> participant(Person person) {
        return Map.of(
                Collection.EXTERNAL_ID,
                person.externalId(),
                "ageBand",
                person.ageBand(),
                "area",
                person.area(),
                "targetGroups",
                person.targetGroups());
    }

    private Map<String, Object> enrolment(Person person, Map<String, String> refs) {
        return Map.of(
                Collection.EXTERNAL_ID,
                person.enrolmentId(),
                "participantRef",
                refs.get(person.externalId()),
                "programId",
                programId,
                "referredByOrganisationId",
                partners.id(Partner.JOBCENTRE_PLUS),
                "appliedOn",
                person.appliedOn().toString());
    }

    private Map<String, Object> place(JsonNode enrolment) {
        Person person = person(enrolment);
        return Map.of(
                "cohortId", cohorts.id(person.intake().externalId()),
                "on", person.startedOn().minusDays(7).toString());
    }

    private static Map<String, Object> end(Person person) {
        String on = person.endedOn().toString();
        return person.story().completed() ? Map.of("on", on) : Map.of("on", on, "exitReason", person.exitReason());
    }
}
