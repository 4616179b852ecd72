package org.sharedvalue.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How long the parts of the suite have kept processors busy. Unlike elapsed time it hardly changes when something else works
 * on the machine, and it says which part to look at.
 */
final class Processors {

    private static final Pattern SERVICE = Pattern.compile("([a-z]+-service|gateway)/target/");
    private static final Pattern BACKEND = Pattern.compile("postgres: \\S+ (\\S+) 127\\.");
    /** In /proc/…/stat, behind the name in brackets: user and system time in hundredths of a second. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;
    private static final double TICKS_PER_SECOND = 100;

    private Processors() {}

    /** Seconds of each part so far. */
    static Map<String, Double> busy() {
        return ProcessHandle.current()
                .descendants()
                .collect(Collectors.groupingBy(
                        Processors::part, TreeMap::new, Collectors.summingDouble(Processors::seconds)));
    }

    /** What the parts took since then, for a thousand rows each. */
    static String since(Map<String, Double> before, int rows) {
        return busy().entrySet().stream()
                .map(now -> String.format(
                        Locale.ROOT,
                        "%s %.2f",
                        now.getKey(),
                        (now.getValue() - Objects.requireNonNullElse(before.get(now.getKey()), 0.0)) * 1_000 / rows))
                .collect(Collectors.joining(", ", "CPU seconds per 1,000 rows: ", ""));
    }

    private static String part(ProcessHandle process) {
        String command = read(process, "cmdline").replace('\0', ' ');
        Matcher service = SERVICE.matcher(command);
        if (service.find()) {
            return service.group(1);
        }
        Matcher backend = BACKEND.matcher(command);
        if (backend.find()) {
            return "database " + backend.group(1);
        }
        return command.contains("kafka") ? "kafka" : command.contains("postgres") ? "postgres' own" : "others";
    }

    private static double seconds(ProcessHandle process) {
        String stat = read(process, "stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", -1);
        return fields.length <= SYSTEM
                ? 0
                : (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_PER_SECOND;
    }

    /** Empty for one that has ended. */
    private static String read(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/" + file));
        } catch (IOException gone) {
            return "";
        }
    }
}
