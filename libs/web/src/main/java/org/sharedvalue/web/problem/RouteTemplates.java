package org.sharedvalue.web.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the template of a path when no resource was reached, so that a problem need not repeat what was asked for. */
@Singleton
public class RouteTemplates {

    private static final String UNKNOWN = "/{path}";
    private static final String VARIABLE = "\\{[^}]*}";

    private final Map<String, Route> routes =
            new TreeMap<>(Comparator.comparing((String template) -> template.split(VARIABLE, -1).length)
                    .thenComparing(Comparator.naturalOrder()));

    RouteTemplates(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path onClass = bean.getBeanClass().getAnnotation(Path.class);
            if (onClass != null) {
                for (Method method : bean.getBeanClass().getMethods()) {
                    add(onClass.value(), method);
                }
            }
        }
    }

    private void add(String onClass, Method method) {
        Path onMethod = method.getAnnotation(Path.class);
        for (Annotation each : method.getAnnotations()) {
            HttpMethod verb = each.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                routes.computeIfAbsent(onMethod == null ? onClass : onClass + onMethod.value(), Route::of)
                        .methods()
                        .add(verb.value());
            }
        }
    }

    /** The template that a path has, the one with the fewest variables if there are several. */
    public String of(@Nullable String path) {
        return matching(path).map(Map.Entry::getKey).findFirst().orElse(UNKNOWN);
    }

    /** The methods that resources have at a path; none where there is no resource. */
    public Set<String> methods(@Nullable String path) {
        Set<String> methods = new TreeSet<>();
        matching(path).forEach(route -> methods.addAll(route.getValue().methods()));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }

    private Stream<Map.Entry<String, Route>> matching(@Nullable String path) {
        return routes.entrySet().stream()
                .filter(route ->
                        path != null && route.getValue().pattern().matcher(path).matches());
    }

    private record Route(Pattern pattern, Set<String> methods) {

        static Route of(String template) {
            return new Route(Pattern.compile(template.replaceAll(VARIABLE, "[^/]+")), new TreeSet<>());
        }
    }
}
