package org.sharedvalue.outcomes.imports.file;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The columns of a table that a form has: its fields, those of a nested field with a dot before them. */
final class CsvColumns {

    private final Map<String, CsvColumn> byName = new LinkedHashMap<>();

    CsvColumns(Class<?> form) {
        for (RecordComponent component : form.getRecordComponents()) {
            Method accessor = component.getAccessor();
            add(component, accessor.isAnnotationPresent(NotNull.class) || accessor.isAnnotationPresent(NotBlank.class));
        }
    }

    private void add(RecordComponent component, boolean needed) {
        String name = component.getName();
        Class<?> type = component.getType();
        if (type.isRecord()) {
            for (RecordComponent below : type.getRecordComponents()) {
                put(new CsvColumn(List.of(name, below.getName()), kind(below.getType()), false));
            }
        } else if (type == List.class) {
            Class<?> element = element(component.getGenericType());
            if (element.isRecord()) {
                for (RecordComponent below : element.getRecordComponents()) {
                    put(new CsvColumn(List.of(name, below.getName()), CsvColumn.Kind.PARTS, false));
                }
            } else {
                put(new CsvColumn(List.of(name), CsvColumn.Kind.WORDS, needed));
            }
        } else {
            put(new CsvColumn(List.of(name), kind(type), needed));
        }
    }

    private void put(CsvColumn column) {
        byName.put(column.name(), column);
    }

    private static CsvColumn.Kind kind(Class<?> type) {
        if (type == Integer.class) {
            return CsvColumn.Kind.NUMBER;
        }
        return type == Boolean.class ? CsvColumn.Kind.TRUTH : CsvColumn.Kind.TEXT;
    }

    private static Class<?> element(Type list) {
        Type element = ((ParameterizedType) list).getActualTypeArguments()[0];
        return element instanceof Class<?> plain ? plain : Object.class;
    }

    Map<String, CsvColumn> byName() {
        return byName;
    }

    /** Names of the columns without which no row is right. */
    Stream<String> needed() {
        return byName.values().stream().filter(CsvColumn::needed).map(CsvColumn::name);
    }
}
