package org.sharedvalue.contracts;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that a record read from JSON has every component that is not marked as nullable, at every depth. */
final class Completeness {

    private Completeness() {}

    static void check(Record value) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = part(component, value);
            if (part == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new UndecodableEvent("The event has no " + component.getName() + ".");
            }
            if (part instanceof Record nested) {
                check(nested);
            }
            if (part instanceof List<?> items) {
                items.stream()
                        .filter(Record.class::isInstance)
                        .map(Record.class::cast)
                        .forEach(Completeness::check);
            }
        }
    }

    private static @Nullable Object part(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("A public record has a component that cannot be read", unreadable);
        }
    }
}
