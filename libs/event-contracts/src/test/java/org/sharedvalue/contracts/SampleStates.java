package org.sharedvalue.contracts;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.contracts.vocabulary.Hours;
import org.sharedvalue.contracts.vocabulary.Measure;

/** Makes a state with every component filled, always the same one for a type. */
final class SampleStates {

    private static final int QUARTERS = 29;

    private final String status;

    private SampleStates(String status) {
        this.status = status;
    }

    static AggregateState of(EventType type) throws ReflectiveOperationException {
        return (AggregateState)
                new SampleStates(status(type)).filled(type.aggregate().stateClass());
    }

    /** The status that a record has after an event of a type; the type names it, but for a few. */
    private static String status(EventType type) {
        String verb = type.name().substring(type.aggregate().name().length() + 1);
        return switch (verb) {
            case "REGISTERED" -> "DRAFT";
            case "RECORDED" -> type.aggregate() == Aggregate.ATTENDANCE ? "PRESENT" : "RECORDED";
            case "REOPENED" -> type.aggregate() == Aggregate.CHALLENGE ? "ACCEPTED" : "ACTIVE";
            case "WORK_BEGUN" -> "IN_PROGRESS";
            case "MARKED_DUPLICATE" -> "DUPLICATE";
            case "REVIEW_OPENED" -> "IN_REVIEW";
            case "EXTENDED" -> "RUNNING";
            case "ACTIVATED" -> "ACTIVE";
            case "DEACTIVATED" -> "INACTIVE";
            case "RECRUITING_OPENED" -> "RECRUITING";
            case "STARTED" -> type.aggregate() == Aggregate.ENROLMENT ? "ACTIVE" : "RUNNING";
            case "CHANGED" ->
                switch (type.aggregate()) {
                    case COHORT, PILOT -> "RUNNING";
                    case CHALLENGE -> "ACCEPTED";
                    case RECOGNITION -> "RECORDED";
                    case SESSION -> "SCHEDULED";
                    case CONTRIBUTION -> "PLEDGED";
                    case VOLUNTEER_CONTRIBUTION, TESTIMONIAL -> "SUBMITTED";
                    case OUTCOME -> "REPORTED";
                    case ATTENDANCE -> "LATE";
                    default -> "ACTIVE";
                };
            default -> verb;
        };
    }

    private Object filled(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int index = 0; index < components.length; index++) {
            values[index] = value(components[index].getName(), components[index].getAnnotatedType());
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    private Object value(String name, AnnotatedType annotated) throws ReflectiveOperationException {
        if (annotated instanceof AnnotatedParameterizedType list) {
            return List.of(value(name, list.getAnnotatedActualTypeArguments()[0]));
        }
        Class<?> type = (Class<?>) annotated.getType();
        if (type == UUID.class) {
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }
        if (type == Instant.class) {
            return Instant.parse("2012-06-30T10:15:30.123456Z");
        }
        if (type == LocalDate.class) {
            return LocalDate.parse("2012-06-30");
        }
        if (type == Hours.class) {
            return new Hours(QUARTERS);
        }
        if (type == Measure.class) {
            return Measure.of(new BigDecimal("144"));
        }
        if (type == String.class) {
            return switch (name) {
                case "status" -> status;
                case "currency" -> "GBP";
                case "country" -> "GB";
                case "sdgTargets" -> "8.5";
                case "figureCode" -> "F2.completers";
                default -> "some " + name;
            };
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == long.class) {
            return 198L;
        }
        if (type == int.class || type == Integer.class) {
            return name.equals("version") ? 3 : 13;
        }
        return filled(type);
    }
}
