package org.sharedvalue.contracttests.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The next step of a path and what follows it. */
final class Step {

    private static final Pattern FORM = Pattern.compile(
            "\\.?(?:\\[(?<index>\\d+)]|(?<size>size\\(\\))|(?<find>find(?<all>All)?) *\\{(?<that>[^}]*)}|(?<name>[^.\\[{]+))");
    private static final Pattern COMPARED = Pattern.compile("it\\.(?<path>[\\w.]+) (?<how>[!=])= (?<to>.*)");

    private final String path;

    Step(String path) {
        this.path = path;
    }

    /** The value at the path, seen from here. */
    @Nullable Object of(@Nullable Object here) {
        if (here == null || path.isEmpty() || path.equals("$")) {
            return here;
        }
        Matcher form = FORM.matcher(path);
        if (!form.lookingAt()) {
            throw new IllegalArgumentException("no path: " + path);
        }
        return new Step(path.substring(form.end())).of(taken(form, here));
    }

    private static @Nullable Object taken(Matcher form, Object here) {
        if (form.group("index") != null) {
            return at((List<?>) here, Integer.parseInt(form.group("index")));
        }
        if (form.group("size") != null) {
            return ((List<?>) here).size();
        }
        if (form.group("find") != null) {
            List<?> found =
                    ((List<?>) here).stream().filter(that(form.group("that"))).toList();
            return form.group("all") != null ? found : at(found, 0);
        }
        return named(here, form.group("name"));
    }

    private static @Nullable Object at(List<?> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }

    private static @Nullable Object named(Object here, String name) {
        if (here instanceof List<?> list) {
            List<@Nullable Object> each = new ArrayList<>();
            list.forEach(one -> each.add(named(one, name)));
            return each;
        }
        return ((Map<?, ?>) here).get(name);
    }

    private static Predicate<Object> that(String conditions) {
        return Arrays.stream(conditions.split("&&"))
                .map(String::strip)
                .map(Step::compared)
                .reduce(Predicate::and)
                .orElseThrow();
    }

    private static Predicate<Object> compared(String condition) {
        Matcher compared = COMPARED.matcher(condition);
        if (!compared.matches()) {
            throw new IllegalArgumentException("no condition: " + condition);
        }
        Step to = new Step(compared.group("path"));
        String value = compared.group("to").replaceAll("^'|'$", "");
        boolean equal = compared.group("how").equals("=");
        return one -> Objects.toString(to.of(one)).equals(value) == equal;
    }
}
