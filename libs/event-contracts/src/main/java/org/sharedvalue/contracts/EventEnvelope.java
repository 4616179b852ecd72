package org.sharedvalue.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns domain events into CloudEvents 1.0 and back. */
public final class EventEnvelope {

    /** CloudEvents extension that holds the ordering key. */
    public static final String PARTITION_KEY = "partitionkey";

    /** CloudEvents extension that holds the version of the aggregate. */
    public static final String AGGREGATE_VERSION = "aggregateversion";

    /** Type of the records that keep quiet partitions compactable; they say nothing and are skipped by readers. */
    public static final String HEARTBEAT_TYPE = "sharedvalue.heartbeat.v1";

    private EventEnvelope() {}

    /** The JSON body of a domain event. */
    public static String data(DomainEvent event) {
        try {
            return ContractJson.MAPPER.writeValueAsString(Written.of(event));
        } catch (JsonProcessingException unwritable) {
            throw unwritable(unwritable);
        }
    }

    /** The CloudEvent for a domain event, in the name of the service that owns the aggregate. */
    public static CloudEvent toCloudEvent(DomainEvent event) {
        return CloudEventBuilder.v1()
                .withId(event.id())
                .withType(event.type().type())
                .withSource(URI.create("/" + event.type().aggregate().topic().topicName()))
                .withSubject(event.state().id().toString())
                .withTime(event.occurredAt().atOffset(ZoneOffset.UTC))
                .withExtension(PARTITION_KEY, event.orderingKey().toString())
                .withExtension(AGGREGATE_VERSION, event.state().version())
                .withData("application/json", bytes(event))
                .build();
    }

    /**
     * The domain event in a CloudEvent of a known type.
     *
     * @throws UndecodableEvent if an attribute is missing or the data does not fit the type
     */
    public static DomainEvent toDomainEvent(CloudEvent cloudEvent, EventType type) {
        try {
            byte[] data = required(cloudEvent.getData(), "data").toBytes();
            EventBody body = ContractJson.MAPPER.readValue(data, EventBody.class);
            AggregateState state = ContractJson.MAPPER.treeToValue(
                    required(body.state(), "state"), type.aggregate().stateClass());
            Completeness.check((Record) state);
            DomainEvent event = new DomainEvent(
                    type,
                    UUID.fromString(required(cloudEvent.getExtension(PARTITION_KEY), PARTITION_KEY)
                            .toString()),
                    required(cloudEvent.getTime(), "time").toInstant(),
                    body.changed(),
                    state);
            if (!event.id().equals(cloudEvent.getId())) {
                throw new UndecodableEvent("The event id is not {aggregateId}:{version} of the state.");
            }
            return event;
        } catch (IOException | IllegalArgumentException | NullPointerException unfit) {
            throw new UndecodableEvent("The event does not fit " + type.type() + ": " + reason(unfit), unfit);
        }
    }

    private static String reason(Exception unfit) {
        return unfit instanceof JsonProcessingException json
                ? json.getOriginalMessage()
                : String.valueOf(unfit.getMessage());
    }

    private static byte[] bytes(DomainEvent event) {
        try {
            return ContractJson.MAPPER.writeValueAsBytes(Written.of(event));
        } catch (JsonProcessingException unwritable) {
            throw unwritable(unwritable);
        }
    }

    private static IllegalStateException unwritable(JsonProcessingException failure) {
        return new IllegalStateException("An event state cannot be written as JSON", failure);
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new UndecodableEvent("The event has no " + name + ".");
        }
        return value;
    }

    /** What {@link EventBody} reads, without a tree in between: an import writes a million. */
    private record Written(List<String> changed, AggregateState state) {

        static Written of(DomainEvent event) {
            return new Written(event.changed(), event.state());
        }
    }
}
