package org.sharedvalue.showcase.apprentice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.sharedvalue.showcase.api.Answer;
import org.sharedvalue.showcase.api.Collection;
import org.sharedvalue.showcase.api.Records;

/** What the people reached: offers, starts, destinations, and whether the jobs lasted. */
final class Achievements {

    private static final int VERIFIED_OFFERS = 117;
    private static final int VERIFIED_STARTS = 112;
    private static final int AT_ONCE = 8;

    private final RealApprentice loading;
    private final String programId;
    private final OutcomeRequests requests;

    Achievements(RealApprentice loading, Partners partners, String programId, Records enrolments) {
        this.loading = loading;
        this.programId = programId;
        this.requests = new OutcomeRequests(partners, enrolments);
    }

    void load() {
        String filter = "programId=" + programId;
        Collection collection = new Collection(loading.outcomesService(), "/v1/outcomes");
        Records destinations = collection.putAll(
                filter,
                Person.all().stream()
                        .flatMap(person -> requests.destination(person).stream())
                        .toList());
        loading.done("known destinations without a job", destinations);
        List<Person> offered = Person.all().stream()
                .filter(person -> person.story().hasOffer())
                .toList();
        Records offers =
                collection.putAll(filter, offered.stream().map(requests::offer).toList());
        verify(offers, offered.stream().map(OutcomeRequests::offerId).limit(VERIFIED_OFFERS));
        loading.done("job offers", offers);
        Records starts = collection.putAll(
                filter,
                Job.all().stream().map(job -> requests.start(job, offers)).toList());
        verify(starts, Job.all().stream().map(Job::externalId).limit(VERIFIED_STARTS));
        loading.done("job starts", starts);
        new SustainmentChecks(loading, programId, starts).load();
    }

    /** One call for each, a few at a time: there is no batch of verifications. */
    private void verify(Records outcomes, Stream<String> externalIds) {
        List<JsonNode> waiting = externalIds
                .map(outcomes::get)
                .filter(outcome -> outcome.path("status").asText().equals("REPORTED"))
                .toList();
        for (int from = 0; from < waiting.size(); from += AT_ONCE) {
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            for (JsonNode outcome : waiting.subList(from, Math.min(waiting.size(), from + AT_ONCE))) {
                answers.add(verify(outcome));
            }
            answers.forEach(CompletableFuture::join);
        }
    }

    private CompletableFuture<Answer> verify(JsonNode outcome) {
        String id = outcome.path("id").asText();
        Map<String, Object> letter = Map.of(
                "kind",
                "EMPLOYER_LETTER",
                "uri",
                "https://example.org/evidence/" + id,
                "capturedOn",
                outcome.path("occurredOn").asText());
        return loading.outcomesService()
                .postAsync(
                        "/v1/outcomes/" + id + "/verification",
                        Map.of("verificationLevel", 3, "evidence", List.of(letter)));
    }
}
