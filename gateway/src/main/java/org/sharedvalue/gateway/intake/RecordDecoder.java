package org.sharedvalue.gateway.intake;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sharedvalue.contracts.EventEnvelope;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.contracts.UndecodableEvent;

/** Finds out what a record is; never fails. Reasons name the place that does not fit, never what stands there. */
final class RecordDecoder {

    private RecordDecoder() {}

    static IntakeRecord decode(ConsumerRecord<byte[], byte[]> source) {
        return new IntakeRecord(source, read(source));
    }

    private static Reading read(ConsumerRecord<byte[], byte[]> source) {
        if (source.value() == null) {
            return new Reading.Nothing();
        }
        CloudEvent cloudEvent;
        try {
            cloudEvent = KafkaMessageFactory.createReader(source).toEvent();
        } catch (RuntimeException noCloudEvent) {
            return new Reading.Unreadable("The record is no CloudEvent.");
        }
        if (cloudEvent.getType().equals(EventEnvelope.HEARTBEAT_TYPE)) {
            return new Reading.Nothing();
        }
        Optional<EventType> type = EventType.of(cloudEvent.getType());
        return type.isPresent()
                ? event(source, cloudEvent, type.get())
                : new Reading.UnknownType(LedgerEntries.ofUnknownType(source, cloudEvent));
    }

    private static Reading event(ConsumerRecord<byte[], byte[]> source, CloudEvent cloudEvent, EventType type) {
        Topic topic = type.aggregate().topic();
        if (!topic.topicName().equals(source.topic())) {
            return new Reading.Unreadable(type.type() + " belongs on " + topic.topicName() + ".");
        }
        try {
            var event = EventEnvelope.toDomainEvent(cloudEvent, type);
            return new Reading.Event(LedgerEntries.of(source, cloudEvent, event), event);
        } catch (UndecodableEvent unfit) {
            return new Reading.Unreadable(reason(unfit, type));
        }
    }

    /** Causes quote the value that does not fit, which may be of a person; the place alone says enough. */
    private static String reason(UndecodableEvent unfit, EventType type) {
        Throwable cause = unfit.getCause();
        if (cause instanceof JsonParseException) {
            return "The data of " + type.type() + " is no JSON.";
        }
        if (cause instanceof JsonMappingException mapping) {
            String place = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                    .collect(Collectors.joining("/", "/", ""));
            return "The data does not fit " + type.type() + " at " + place + ".";
        }
        String message = unfit.getMessage();
        return cause == null && message != null ? message : "The event does not fit " + type.type() + ".";
    }
}
