package org.sharedvalue.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.ContractJson;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventEnvelope;
import org.sharedvalue.contracts.outcomes.AttendanceState;
import org.sharedvalue.contracts.outcomes.DeclaredResultState;
import org.sharedvalue.contracts.outcomes.EnrolmentState;
import org.sharedvalue.contracts.outcomes.OutcomeState;
import org.sharedvalue.contracts.outcomes.PlacementState;
import org.sharedvalue.contracts.outcomes.SustainmentCheckState;
import org.sharedvalue.contracts.outcomes.TestimonialState;
import org.sharedvalue.contracts.program.CohortState;
import org.sharedvalue.contracts.program.ContributionState;
import org.sharedvalue.contracts.program.SessionState;
import org.sharedvalue.contracts.program.TargetState;
import org.sharedvalue.contracts.program.VolunteerAssignmentState;
import org.sharedvalue.contracts.program.VolunteerContributionState;
import org.sharedvalue.gateway.ledger.LedgerEntry;
import org.sharedvalue.web.problem.TraceContext;

/** Makes ledger entries of records. */
public final class LedgerEntries {

    private LedgerEntries() {}

    static LedgerEntry of(ConsumerRecord<byte[], byte[]> source, CloudEvent cloudEvent, DomainEvent event) {
        return new LedgerEntry(
                event.id(),
                event.type().type(),
                event.type().aggregate(),
                event.state().id().toString(),
                event.state().version(),
                event.orderingKey().toString(),
                programOf(event),
                enrolmentOf(event),
                event.occurredAt(),
                source.topic(),
                source.partition(),
                source.offset(),
                traceparent(cloudEvent),
                text(cloudEvent.getData()));
    }

    static LedgerEntry ofUnknownType(ConsumerRecord<byte[], byte[]> source, CloudEvent cloudEvent) {
        return new LedgerEntry(
                cloudEvent.getId(),
                cloudEvent.getType(),
                null,
                Objects.requireNonNullElse(cloudEvent.getSubject(), ""),
                version(cloudEvent.getExtension(EventEnvelope.AGGREGATE_VERSION)),
                Objects.toString(cloudEvent.getExtension(EventEnvelope.PARTITION_KEY), ""),
                null,
                null,
                cloudEvent.getTime() == null
                        ? Instant.ofEpochMilli(source.timestamp())
                        : cloudEvent.getTime().toInstant(),
                source.topic(),
                source.partition(),
                source.offset(),
                traceparent(cloudEvent),
                objectOrNull(cloudEvent.getData()));
    }

    /** Program whose report an event may change; null where it may change those of many. */
    public static @Nullable UUID programOf(DomainEvent event) {
        AggregateState state = event.state();
        return switch (event.type().aggregate()) {
            case ORGANISATION, PARTNERSHIP, CHALLENGE, PILOT, RECOGNITION, TIME_COST_RATE, EMPLOYER_DECLARATION -> null;
            case PROGRAM -> state.id();
            case COHORT -> ((CohortState) state).programId();
            case SESSION -> ((SessionState) state).programId();
            case TARGET -> ((TargetState) state).programId();
            case CONTRIBUTION -> ((ContributionState) state).programId();
            case VOLUNTEER_ASSIGNMENT -> ((VolunteerAssignmentState) state).programId();
            case VOLUNTEER_CONTRIBUTION -> ((VolunteerContributionState) state).programId();
            case ENROLMENT -> ((EnrolmentState) state).programId();
            case OUTCOME -> ((OutcomeState) state).programId();
            case SUSTAINMENT_CHECK -> ((SustainmentCheckState) state).programId();
            case ATTENDANCE -> ((AttendanceState) state).programId();
            case PLACEMENT -> ((PlacementState) state).programId();
            case TESTIMONIAL -> ((TestimonialState) state).programId();
            case DECLARED_RESULT -> ((DeclaredResultState) state).programId();
        };
    }

    /** Enrolment that an event is about or under; null where it is under none. */
    public static @Nullable UUID enrolmentOf(DomainEvent event) {
        AggregateState state = event.state();
        return switch (event.type().aggregate()) {
            case ENROLMENT -> state.id();
            case OUTCOME -> ((OutcomeState) state).enrolmentId();
            case SUSTAINMENT_CHECK -> ((SustainmentCheckState) state).enrolmentId();
            case ATTENDANCE -> ((AttendanceState) state).enrolmentId();
            case PLACEMENT -> ((PlacementState) state).enrolmentId();
            case ORGANISATION,
                    PARTNERSHIP,
                    CHALLENGE,
                    PILOT,
                    RECOGNITION,
                    PROGRAM,
                    COHORT,
                    SESSION,
                    CONTRIBUTION,
                    VOLUNTEER_ASSIGNMENT,
                    VOLUNTEER_CONTRIBUTION,
                    TIME_COST_RATE,
                    EMPLOYER_DECLARATION,
                    TARGET,
                    TESTIMONIAL,
                    DECLARED_RESULT -> null;
        };
    }

    private static @Nullable String traceparent(CloudEvent cloudEvent) {
        Object extension = cloudEvent.getExtension(TraceContext.HEADER);
        return TraceContext.readable(extension == null ? null : extension.toString());
    }

    private static @Nullable Integer version(@Nullable Object extension) {
        String text = Objects.toString(extension, "");
        return text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null;
    }

    private static @Nullable String text(@Nullable CloudEventData data) {
        return data == null ? null : new String(data.toBytes(), StandardCharsets.UTF_8);
    }

    private static @Nullable String objectOrNull(@Nullable CloudEventData data) {
        try {
            JsonNode tree = data == null ? null : ContractJson.MAPPER.readTree(data.toBytes());
            return tree != null && tree.isObject() ? tree.toString() : null;
        } catch (IOException noJson) {
            return null;
        }
    }
}
