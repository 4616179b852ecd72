package org.sharedvalue.web.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the template of a path when no resource was reached, so that a problem need not repeat what was asked for. */
@Singleton
public class RouteTemplates {

    private static final String UNKNOWN = "/{path}";
    private static final String VARIABLE = "\\{[^}]*}";

    private final Map<String, Pattern> templates =
            new TreeMap<>(Comparator.comparing((String template) -> template.split(VARIABLE, -1).length)
                    .thenComparing(Comparator.naturalOrder()));

    RouteTemplates(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path onClass = bean.getBeanClass().getAnnotation(Path.class);
            if (onClass != null) {
                add(onClass.value());
                for (Method method : bean.getBeanClass().getMethods()) {
                    Path onMethod = method.getAnnotation(Path.class);
                    if (onMethod != null) {
                        add(onClass.value() + onMethod.value());
                    }
                }
            }
        }
    }

    private void add(String template) {
        templates.put(template, Pattern.compile(template.replaceAll(VARIABLE, "[^/]+")));
    }

    /** The template that a path has, the one with the fewest variables if there are several. */
    public String of(@Nullable String path) {
        if (path == null) {
            return UNKNOWN;
        }
        return templates.entrySet().stream()
                .filter(template -> template.getValue().matcher(path).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(UNKNOWN);
    }
}
