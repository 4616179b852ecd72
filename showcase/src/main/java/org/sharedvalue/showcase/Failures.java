package org.sharedvalue.showcase;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sharedvalue.localstack.process.PortTakenException;
import org.sharedvalue.localstack.process.StartFailedException;
import org.sharedvalue.showcase.suite.Part;
import org.sharedvalue.showcase.suite.Suite;
import org.sharedvalue.showcase.suite.SuiteOptions;
import org.sharedvalue.showcase.suite.SuitePort;

/** Says what went wrong in one message that names what to do or the file that tells more. */
final class Failures {

    private Failures() {}

    static FailureException explained(RuntimeException failure, Suite suite, SuiteOptions options) {
        if (failure instanceof FailureException explained) {
            return explained;
        }
        if (failure instanceof PortTakenException taken) {
            return new FailureException(taken.getMessage()
                    + SuitePort.ofPart(taken.part())
                            .map(port -> "; move it with " + port.option() + " N.")
                            .orElse("."));
        }
        if (failure instanceof StartFailedException) {
            return new FailureException(withoutStackTrace(failure));
        }
        Optional<Part> dead = suite.deadPart();
        if (dead.isPresent()) {
            return new FailureException(dead.get().ended());
        }
        return failure instanceof IllegalStateException
                ? new FailureException("The run failed: " + failure.getMessage() + ".")
                : unforeseen(failure, options);
    }

    private static FailureException unforeseen(RuntimeException failure, SuiteOptions options) {
        String what = failure instanceof UncheckedIOException io ? cause(io) : firstLine(failure);
        Path log = options.directory().resolve("log/run.log");
        try {
            Files.createDirectories(log.getParent());
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(log))) {
                failure.printStackTrace(writer);
            }
            return new FailureException("The run failed: " + what + "; " + log + " tells more.");
        } catch (IOException unwritable) {
            return new FailureException("The run failed: " + what + "; " + log + " cannot be written.");
        }
    }

    private static String cause(UncheckedIOException io) {
        return io.getCause() instanceof AccessDeniedException denied
                ? "this user may not write " + denied.getFile()
                : firstLine(io);
    }

    /** The first line says what happened; below it stands the end of the log, of which the last sentence may help. */
    private static String withoutStackTrace(RuntimeException failure) {
        List<String> lines = String.valueOf(failure.getMessage()).lines().toList();
        String last = lines.subList(1, lines.size()).stream()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .reduce("", (earlier, later) -> later);
        return last.isEmpty() ? lines.get(0) : lines.get(0) + System.lineSeparator() + "  " + last;
    }

    private static String firstLine(RuntimeException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no message");
    }
}
