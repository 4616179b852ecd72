package org.sharedvalue.showcase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sharedvalue.showcase.suite.Lifetime;
import org.sharedvalue.showcase.suite.SuiteOptions;
import org.sharedvalue.showcase.suite.SuitePort;

/**
 * What was asked for on the command line.
 *
 * @param words what is no option, such as {@code token admin}
 * @param once whether to end after the reports
 * @param token the command that prints a token of the suite that is asked for
 * @param suite where and on which ports the suite runs
 */
record CommandLine(List<String> words, boolean once, String token, SuiteOptions suite) {

    CommandLine {
        words = List.copyOf(words);
    }

    /** Reads the arguments; a relative directory is meant from where the command was given. */
    static CommandLine parse(List<String> arguments, Path calledFrom, Path usualDirectory) {
        Reader reader = new Reader(arguments.iterator(), calledFrom, usualDirectory);
        reader.readAll();
        return new CommandLine(
                reader.words,
                reader.once,
                reader.directory.equals(usualDirectory)
                        ? "./run token"
                        : "./run --data '" + reader.directory + "' token",
                new SuiteOptions(
                        reader.directory, reader.ports, reader.fresh ? Lifetime.FRESH : Lifetime.KEPT, !reader.once));
    }

    private static final class Reader {

        private static final int HIGHEST_PORT = 65_535;

        private final Iterator<String> arguments;
        private final Path calledFrom;
        private final List<String> words = new ArrayList<>();
        private final Map<SuitePort, Integer> ports = new EnumMap<>(SuitePort.class);
        private Path directory;
        private boolean once;
        private boolean fresh;

        private Reader(Iterator<String> arguments, Path calledFrom, Path directory) {
            this.arguments = arguments;
            this.calledFrom = calledFrom;
            this.directory = directory;
            Arrays.stream(SuitePort.values()).forEach(port -> ports.put(port, port.usual()));
        }

        private void readAll() {
            while (arguments.hasNext()) {
                String argument = arguments.next();
                if (argument.startsWith("-")) {
                    readOption(argument);
                } else {
                    words.add(argument);
                }
            }
            refuseSharedPorts();
        }

        private void readOption(String argument) {
            int equals = argument.indexOf('=');
            String option = equals < 0 ? argument : argument.substring(0, equals);
            Optional<String> attached = equals < 0 ? Optional.empty() : Optional.of(argument.substring(equals + 1));
            Optional<SuitePort> port = Arrays.stream(SuitePort.values())
                    .filter(each -> each.option().equals(option))
                    .findAny();
            if (port.isPresent()) {
                ports.put(port.get(), port(option, value(option, attached)));
            } else if (option.equals("--data")) {
                directory = calledFrom.resolve(value(option, attached)).normalize();
            } else if (argument.equals("--once")) {
                once = true;
            } else if (argument.equals("--fresh")) {
                fresh = true;
            } else {
                throw new UsageException("Unknown option " + argument);
            }
        }

        private String value(String option, Optional<String> attached) {
            if (attached.isPresent()) {
                return attached.get();
            }
            if (!arguments.hasNext()) {
                throw new UsageException(option + " needs a value");
            }
            return arguments.next();
        }

        private static int port(String option, String text) {
            try {
                int port = Integer.parseInt(text);
                if (port >= 0 && port <= HIGHEST_PORT) {
                    return port;
                }
            } catch (NumberFormatException noNumber) {
                // Refused below like a number that is too large.
            }
            throw new UsageException(option + " takes a port from 0 to " + HIGHEST_PORT + ", not " + text);
        }

        private void refuseSharedPorts() {
            Set<Integer> taken = new TreeSet<>();
            ports.forEach((port, number) -> {
                if (number != 0 && !taken.add(number)) {
                    throw new UsageException(
                            "Two parts cannot share port " + number + "; move one with " + port.option());
                }
            });
        }
    }
}
