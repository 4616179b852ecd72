package org.sharedvalue.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventEnvelope;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.contracts.program.CohortState;
import org.sharedvalue.contracts.program.ContributionState;
import org.sharedvalue.contracts.program.EmployerDeclarationState;
import org.sharedvalue.contracts.program.ProgramState;
import org.sharedvalue.contracts.program.SessionState;
import org.sharedvalue.contracts.program.TargetState;
import org.sharedvalue.contracts.program.TimeCostRateState;
import org.sharedvalue.contracts.program.VolunteerAssignmentState;
import org.sharedvalue.contracts.program.VolunteerContributionState;
import org.sharedvalue.contracts.vocabulary.Hours;
import org.sharedvalue.contracts.vocabulary.Measure;
import org.sharedvalue.contracts.vocabulary.Money;
import org.sharedvalue.contracts.vocabulary.SessionKind;
import org.sharedvalue.contracts.vocabulary.TargetGroup;
import org.sharedvalue.localstack.TestStack;

@QuarkusTest
class ProgramEventsTest {

    private static List<EventType> types(List<DomainEvent> events) {
        assertThat(events).allSatisfy(event -> assertThat(event.orderingKey())
                .isEqualTo(event.state().id()));
        for (int index = 0; index < events.size(); index++) {
            assertThat(events.get(index).state().version()).isEqualTo(index + 1);
        }
        return events.stream().map(DomainEvent::type).toList();
    }

    @Test
    void tellAProgramWithItsDesignsAndNoSpecialCategory() {
        Map<String, Object> body = Bodies.program();
        body.put("targetGroups", List.of("DISABILITY_BARRIER"));
        String location = Api.created(Bodies.PROGRAMS, body);
        Api.post(location + "/designs", Bodies.design()).statusCode(201);
        Api.edit(location, "name", "After").statusCode(200);
        Api.move(location, "ACTIVE").statusCode(200);
        Api.move(location, "COMPLETED").statusCode(200);

        List<DomainEvent> events = eventsAbout(location, 5);

        assertThat(types(events))
                .containsExactly(
                        EventType.PROGRAM_PLANNED,
                        EventType.PROGRAM_CHANGED,
                        EventType.PROGRAM_CHANGED,
                        EventType.PROGRAM_ACTIVATED,
                        EventType.PROGRAM_COMPLETED);
        assertThat(events.get(0).changed()).contains("code", "designs", "status");
        assertThat(events.get(1).changed()).containsExactly("designs");
        assertThat(events.get(2).changed()).containsExactly("name");
        assertThat(events.get(3).changed()).containsExactly("status");
        ProgramState last = (ProgramState) events.get(4).state();
        assertThat(last.designs()).extracting(ProgramState.Design::version).containsExactly(1, 2);
        assertThat(last.targetGroups()).containsExactly(TargetGroup.OTHER);
        assertThat(last.currency()).isEqualTo("GBP");
    }

    @Test
    void tellACohort() {
        String location = Api.created(Bodies.COHORTS, Bodies.cohort(Bodies.aProgram()));
        Api.edit(location, "capacity", 16).statusCode(200);
        for (String to : List.of("RECRUITING", "RUNNING", "COMPLETED", "CLOSED")) {
            Api.move(location, to).statusCode(200);
        }
        List<DomainEvent> events = eventsAbout(location, 6);
        assertThat(types(events))
                .containsExactly(
                        EventType.COHORT_PLANNED,
                        EventType.COHORT_CHANGED,
                        EventType.COHORT_RECRUITING_OPENED,
                        EventType.COHORT_STARTED,
                        EventType.COHORT_COMPLETED,
                        EventType.COHORT_CLOSED);
        assertThat(((CohortState) events.get(5).state()).capacity()).isEqualTo(16);
    }

    @Test
    void tellASessionWithItsDay() {
        Map<String, Object> body = Bodies.session(Bodies.aCohort());
        body.put("startsAt", "2010-06-30T23:30:00Z");
        body.put("endsAt", "2010-07-01T01:00:00Z");
        String location = Api.created(Bodies.SESSIONS, body);
        Api.edit(location, "kind", "MENTORING").statusCode(200);
        Api.move(location, "DELIVERED").statusCode(200);

        List<DomainEvent> events = eventsAbout(location, 3);

        assertThat(types(events))
                .containsExactly(EventType.SESSION_SCHEDULED, EventType.SESSION_CHANGED, EventType.SESSION_DELIVERED);
        SessionState state = (SessionState) events.get(2).state();
        assertThat(state.sessionOn()).as("in London, where it is summer").hasToString("2010-07-01");
        assertThat(state.cohortId()).hasToString((String) body.get("cohortId"));
        assertThat(state.kind()).isEqualTo(SessionKind.MENTORING);
    }

    @Test
    void tellAContributionButNotWhyItWasReversed() {
        String location = Api.created(Bodies.CONTRIBUTIONS, Bodies.contribution(Bodies.aProgram()));
        Api.move(location, "RECEIVED", "on", "2010-02-01").statusCode(200);
        Api.move(location, "VERIFIED").statusCode(200);
        Api.move(location, "REVERSED", "reason", "Booked twice").statusCode(200);

        List<DomainEvent> events = eventsAbout(location, 4);

        assertThat(types(events))
                .containsExactly(
                        EventType.CONTRIBUTION_PLEDGED,
                        EventType.CONTRIBUTION_RECEIVED,
                        EventType.CONTRIBUTION_VERIFIED,
                        EventType.CONTRIBUTION_REVERSED);
        assertThat(events.get(1).changed()).containsExactlyInAnyOrder("status", "receivedOn");
        assertThat(((ContributionState) events.get(1).state()).amount()).isEqualTo(new Money(6_000_000, "GBP"));
        assertThat(EventEnvelope.data(events.get(3))).doesNotContain("Booked twice");
    }

    @Test
    void tellHoursWithWhatTheirAssignmentSays() {
        Map<String, Object> body = Bodies.assignment(Bodies.aProgram());
        String assignment = Api.created(Bodies.ASSIGNMENTS, body);
        String location = Api.created(Bodies.HOURS, Bodies.hours(Api.id(assignment), "2010-02-01", "7.5"));
        Api.edit(location, "hours", "7.25").statusCode(200);
        Api.post(Bodies.HOURS + "/approvals", Map.of("ids", List.of(Api.id(location)), "approve", true));
        Api.move(location, "REVERSED", "reason", "no").statusCode(200);
        Api.edit(assignment, "role", "TRAINER").statusCode(200);

        List<DomainEvent> events = eventsAbout(location, 4);

        assertThat(types(events))
                .containsExactly(
                        EventType.VOLUNTEER_CONTRIBUTION_SUBMITTED,
                        EventType.VOLUNTEER_CONTRIBUTION_CHANGED,
                        EventType.VOLUNTEER_CONTRIBUTION_APPROVED,
                        EventType.VOLUNTEER_CONTRIBUTION_REVERSED);
        assertThat(events.get(1).changed()).containsExactly("hours");
        assertThat(events.get(2).changed()).containsExactly("status");
        VolunteerContributionState state =
                (VolunteerContributionState) events.get(2).state();
        assertThat(state.hours()).isEqualTo(new Hours(29));
        assertThat(state.volunteerRef()).isEqualTo(body.get("volunteerRef"));
        assertThat(state.employerOrganisationId()).hasToString((String) body.get("employerOrganisationId"));
        assertThat(state.programId()).hasToString((String) body.get("programId"));
        List<DomainEvent> made = eventsAbout(assignment, 2);
        assertThat(types(made))
                .containsExactly(EventType.VOLUNTEER_ASSIGNMENT_MADE, EventType.VOLUNTEER_ASSIGNMENT_CHANGED);
        assertThat(((VolunteerAssignmentState) made.get(0).state()).from()).hasToString("2010-01-11");
    }

    @Test
    void tellATimeCostRate() {
        String location = Api.created(Bodies.RATES, Bodies.rate(FakePartner.known(), "2010-01-01"));
        Api.edit(location, "to", "2012-12-31").statusCode(200);
        List<DomainEvent> events = eventsAbout(location, 2);
        assertThat(types(events)).containsExactly(EventType.TIME_COST_RATE_DECLARED, EventType.TIME_COST_RATE_CHANGED);
        assertThat(((TimeCostRateState) events.get(0).state()).amount()).isEqualTo(new Money(2_500, "GBP"));
    }

    @Test
    void tellDeclarationsAndTargetsInTheUnitOfEach() {
        String cost = Api.created(Bodies.DECLARATIONS, Bodies.declaration(FakePartner.known()));
        Api.edit(cost, "to", "2012-12-31").statusCode(200);
        List<DomainEvent> declared = eventsAbout(cost, 2);
        assertThat(types(declared))
                .containsExactly(EventType.EMPLOYER_DECLARATION_DECLARED, EventType.EMPLOYER_DECLARATION_CHANGED);
        assertThat(((EmployerDeclarationState) declared.get(0).state()).value())
                .isEqualTo(Measure.of(new Money(300_000, "GBP")));
        String cohort = Bodies.aCohort();
        List<DomainEvent> set =
                eventsAbout(Api.created(Bodies.TARGETS, Bodies.target("cohort", cohort, "F13.hours", "7.50")), 1);
        assertThat(types(set)).containsExactly(EventType.TARGET_SET);
        TargetState state = (TargetState) set.get(0).state();
        assertThat(state.value()).isEqualTo(Measure.of(new Hours(30)));
        assertThat(state.scope()).hasToString("Scope[type=COHORT, id=" + cohort + "]");
        assertThat(state.figureCode()).isEqualTo("F13.hours");
    }

    private static List<DomainEvent> eventsAbout(String location, int count) {
        UUID subject = UUID.fromString(Api.id(location));
        List<DomainEvent> events = new ArrayList<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", TestStack.kafkaBootstrap());
        try (KafkaConsumer<String, CloudEvent> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new CloudEventDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.PROGRAM_EVENTS.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (ConsumerRecord<String, CloudEvent> each : consumer.poll(Duration.ofMillis(200))) {
                    if (subject.toString().equals(each.key())) {
                        CloudEvent event = each.value();
                        events.add(EventEnvelope.toDomainEvent(
                                event, EventType.of(event.getType()).orElseThrow()));
                    }
                }
                return events.size() >= count;
            });
        }
        return events;
    }
}
