package org.sharedvalue.contracts;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that a record read from JSON has every component that is not marked as nullable, at every depth. */
final class Completeness {

    // Reading annotations costs many times what reading the event does.
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
        }
    };

    private Completeness() {}

    static void check(Record value) {
        for (Part part : PARTS.get(value.getClass())) {
            Object held = part.of(value);
            if (held == null && !part.nullable()) {
                throw new UndecodableEvent("The event has no " + part.name() + ".");
            }
            if (held instanceof Record nested) {
                check(nested);
            }
            if (held instanceof List<?> items) {
                items.stream()
                        .filter(Record.class::isInstance)
                        .map(Record.class::cast)
                        .forEach(Completeness::check);
            }
        }
    }

    private record Part(String name, Method accessor, boolean nullable) {

        static Part of(RecordComponent component) {
            return new Part(
                    component.getName(),
                    component.getAccessor(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        @Nullable Object of(Record value) {
            try {
                return accessor.invoke(value);
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalStateException("A public record has a component that cannot be read", unreadable);
            }
        }
    }
}
