package org.sharedvalue.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sharedvalue.contracttests.call.Call.given;
import static org.sharedvalue.outcomes.Api.consented;
import static org.sharedvalue.outcomes.Api.created;
import static org.sharedvalue.outcomes.Api.fields;
import static org.sharedvalue.outcomes.Api.get;
import static org.sharedvalue.outcomes.Api.move;
import static org.sharedvalue.outcomes.Api.participant;
import static org.sharedvalue.outcomes.Api.patch;
import static org.sharedvalue.outcomes.Api.post;
import static org.sharedvalue.outcomes.Api.statement;
import static org.sharedvalue.outcomes.Api.with;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.outcomes.OutcomeTopic.Published;
import org.sharedvalue.outcomes.reference.ProgramPhase;

@QuarkusTest
class TestimonialTest {

    private static final String PATH = "/v1/testimonials";

    private final UUID programId = FakeDirectory.program(ProgramPhase.ACTIVE);
    private final String words = "Words " + UUID.randomUUID();

    private static void publish(UUID id) {
        move("testimonials", id, "to", "APPROVED").statusCode(200);
        move("testimonials", id, "to", "PUBLISHED", "on", "2020-06-30").statusCode(200);
    }

    private static void withdraw(UUID ref, UUID consent) {
        given().token(TestStack.adminToken())
                .post("/v1/participants/" + ref + "/consents/" + consent + "/withdrawal")
                .statusCode(200);
    }

    @Test
    void travelsWithItsWordsOnlyWhilePublishedAndNeverWithItsSpeaker() throws SQLException {
        UUID ref = participant();
        consented(ref, "TESTIMONIAL");
        UUID id = created(PATH, with(statement(programId, ref), "text", words));
        move("testimonials", id, "to", "PUBLISHED").statusCode(409).body("code", equalTo("illegal-transition"));
        publish(id);
        get(PATH + "/" + id)
                .body("publishedOn", equalTo("2020-06-30"))
                .body("text", equalTo(words))
                .body("allowedTransitions", contains("WITHDRAWN"));
        move("testimonials", id, "to", "WITHDRAWN").statusCode(200).body("text", equalTo(words));

        List<Published> events = OutcomeTopic.until(id + ":4").stream()
                .filter(event -> id.toString().equals(event.key()))
                .toList();
        assertThat(events)
                .extracting(Published::type)
                .containsExactly(
                        "sharedvalue.testimonial.submitted.v1",
                        "sharedvalue.testimonial.approved.v1",
                        "sharedvalue.testimonial.published.v1",
                        "sharedvalue.testimonial.withdrawn.v1");
        assertThat(events)
                .filteredOn(event -> event.data().contains(words))
                .extracting(Published::id)
                .containsExactly(id + ":3");
        assertThat(events).noneMatch(event -> event.data().contains(ref.toString()));
        assertThat(StoredTexts.tablesWith(words)).isEmpty();
        get(PATH + "/" + id + "/history").body("items.version", contains(4, 3, 2, 1));
    }

    @Test
    void isAParticipantsOnlyWithItsConsentWhenSubmittedAndWhenPublished() {
        UUID ref = participant();
        post(PATH, statement(programId, ref)).statusCode(409).body("code", equalTo("consent-missing"));
        consented(ref, "RESEARCH");
        post(PATH, statement(programId, ref)).statusCode(409).body("code", equalTo("consent-missing"));
        UUID consent = consented(ref, "TESTIMONIAL");
        UUID published = created(PATH, statement(programId, ref));
        publish(published);
        UUID approved = created(PATH, statement(programId, ref));
        move("testimonials", approved, "to", "APPROVED").statusCode(200);
        UUID submitted = created(PATH, statement(programId, ref));
        UUID staff = created(PATH, statement(programId));

        withdraw(ref, consent);

        get(PATH + "/" + published).body("status", equalTo("WITHDRAWN"));
        get(PATH + "/" + approved).body("status", equalTo("WITHDRAWN"));
        get(PATH + "/" + submitted).body("status", equalTo("REJECTED"));
        get(PATH + "/" + staff).body("status", equalTo("SUBMITTED"));
        post(PATH + "/batch", fields("items", List.of(statement(programId), statement(programId, ref))))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/items/1"))
                .body("errors[0].code", equalTo("consent-missing"));
        get("/v1/participants/" + ref + "/subject-access")
                .body("testimonials.id", contains(published.toString(), approved.toString(), submitted.toString()));
    }

    @Test
    void namesItsSpeakerIfAParticipantAndNobodyOtherwise() {
        UUID ref = participant();
        consented(ref, "TESTIMONIAL");
        post(PATH, with(statement(programId), "participantRef", ref))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/participantRef"))
                .body("code", equalTo("not-applicable"));
        post(PATH, with(statement(programId), "speakerGroup", "PARTICIPANT"))
                .statusCode(422)
                .body("code", equalTo("missing"));
        post(PATH, statement(programId, UUID.randomUUID())).statusCode(422).body("code", equalTo("unknown-reference"));
        post(PATH, with(statement(programId), "publishedOn", "2020-01-01"))
                .statusCode(422)
                .body("code", equalTo("unknown-property"));
        post(PATH, with(statement(programId), "themes", List.of()))
                .statusCode(422)
                .body("code", equalTo("missing"));
        post(PATH, with(statement(programId), "themes", List.of("PRIDE", "LEARNING", "BELONGING", "ACHIEVEMENT")))
                .statusCode(422)
                .body("code", equalTo("too-long"));
        move("participants", ref, "to", "RESTRICTED").statusCode(200);
        post(PATH, statement(programId, ref)).statusCode(409).body("code", equalTo("processing-restricted"));
    }

    @Test
    void staysAsItWasModerated() {
        UUID id = created(PATH, statement(programId));
        patch(PATH + "/" + id, fields("text", words)).statusCode(200).body("text", equalTo(words));
        move("testimonials", id, "to", "PUBLISHED", "on", "2999-01-01").statusCode(409);
        move("testimonials", id, "to", "APPROVED", "reason", "fine")
                .statusCode(200)
                .body("statusReason", equalTo("fine"));
        patch(PATH + "/" + id, fields("text", "Other words")).statusCode(409).body("code", equalTo("state-conflict"));
        move("testimonials", id, "to", "PUBLISHED", "on", "2999-01-01")
                .statusCode(422)
                .body("code", equalTo("date-in-future"));
        move("testimonials", id, "to", "WITHDRAWN")
                .statusCode(200)
                .body("publishedOn", nullValue())
                .body("allowedTransitions", equalTo(List.of()));
    }
}
