package org.sharedvalue.outcomes.imports.row;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The places that a row of a form has. A refusal may point elsewhere, at a property that the sender made up, and that is not
 * repeated.
 */
final class Pointers {

    private static final ConcurrentHashMap<Class<?>, Pointers> OF_FORMS = new ConcurrentHashMap<>();

    private final Set<String> places = new HashSet<>();

    private Pointers(Class<?> form) {
        add("", form);
    }

    static Pointers of(Class<?> form) {
        return OF_FORMS.computeIfAbsent(form, Pointers::new);
    }

    private void add(String above, Class<?> form) {
        for (RecordComponent component : form.getRecordComponents()) {
            String place = above + "/" + component.getName();
            places.add(place);
            Class<?> below = element(component.getGenericType());
            if (below.isRecord()) {
                add(place, below);
            }
        }
    }

    /** The type itself, or what a list holds. */
    private static Class<?> element(Type type) {
        if (type instanceof ParameterizedType list) {
            return element(list.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    /** Whether a pointer, whatever place in a list it names, leads to one of the form's fields. */
    boolean has(String pointer) {
        return places.contains(pointer.replaceAll("/[0-9]{1,4}(?=/|$)", ""));
    }
}
