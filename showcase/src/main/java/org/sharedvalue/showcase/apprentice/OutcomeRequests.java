package org.sharedvalue.showcase.apprentice;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sharedvalue.showcase.api.Collection;
import org.sharedvalue.showcase.api.Records;

/** The outcomes of people as the API takes them. */
final class OutcomeRequests {

    private final Partners partners;
    private final Records enrolments;

    OutcomeRequests(Partners partners, Records enrolments) {
        this.partners = partners;
        this.enrolments = enrolments;
    }

    static String offerId(Person person) {
        return "%s/offer/%03d".formatted(ModelProgram.CODE, person.number() + 1);
    }

    Map<String, Object> offer(Person person) {
        Optional<Job> job = Job.of(person);
        Map<String, Object> details = employment(person, job.map(Job::employer).orElse(Employer.OUTSIDE));
        details.put("offerState", job.isPresent() ? "ACCEPTED" : "DECLINED");
        return employment(person, offerId(person), "JOB_OFFER", person.offeredOn(), details);
    }

    Map<String, Object> start(Job job, Records offers) {
        Person person = job.person();
        Map<String, Object> start = employment(
                person, job.externalId(), "JOB_START", person.jobStartedOn(), employment(person, job.employer()));
        if (person.story().hasOffer()) {
            start.put("precededById", offers.id(offerId(person)));
        }
        return start;
    }

    Optional<Map<String, Object>> destination(Person person) {
        return switch (person.story().destination()) {
            case EDUCATION -> Optional.of(destination(person, "EDUCATION_START", person.educationStartedOn()));
            case NONE -> Optional.of(destination(person, "NO_POSITIVE_DESTINATION", person.noDestinationOn()));
            case JOB, UNKNOWN -> Optional.empty();
        };
    }

    private Map<String, Object> destination(Person person, String type, LocalDate on) {
        String externalId = "%s/destination/%03d".formatted(ModelProgram.CODE, person.number() + 1);
        return outcome(person, externalId, type, on);
    }

    private Map<String, Object> employment(
            Person person, String externalId, String type, LocalDate on, Map<String, Object> details) {
        Map<String, Object> outcome = outcome(person, externalId, type, on);
        outcome.put("details", details);
        return outcome;
    }

    private Map<String, Object> outcome(Person person, String externalId, String type, LocalDate on) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put(Collection.EXTERNAL_ID, externalId);
        outcome.put("enrolmentId", enrolments.id(person.enrolmentId()));
        outcome.put("type", type);
        outcome.put("occurredOn", on.toString());
        outcome.put("verificationLevel", 2);
        return outcome;
    }

    private Map<String, Object> employment(Person person, Employer employer) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("employerLink", employer.link());
        Partner organisation = employer.organisation();
        if (organisation != null) {
            details.put("employerOrganisationId", partners.id(organisation));
        }
        details.put("contract", person.number() % 3 == 0 ? "FIXED_TERM" : "PERMANENT");
        details.put("hoursBand", person.number() % 4 == 0 ? "16_29" : "30_PLUS");
        return details;
    }
}
