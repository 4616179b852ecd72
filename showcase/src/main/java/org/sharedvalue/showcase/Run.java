package org.sharedvalue.showcase;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.sharedvalue.localstack.process.RepositoryRoot;

/** The launcher behind {@code ./run}; it turns every ending into a message and an exit code. */
public final class Run {

    private static final int WELL = 0;
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private Run() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    private static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            Path usualDirectory = RepositoryRoot.find().resolve(".local-stack");
            Path calledFrom = Path.of(System.getProperty("showcase.called-from", ""));
            CommandLine commandLine = CommandLine.parse(arguments, calledFrom.toAbsolutePath(), usualDirectory);
            List<String> words = commandLine.words();
            if (words.isEmpty()) {
                new Showcase(commandLine, new Console(out)).run();
            } else if (words.get(0).equals(TokenCommand.WORD)) {
                out.println(TokenCommand.answer(words, commandLine.suite().directory()));
            } else {
                throw new UsageException("Unknown command " + words.get(0));
            }
            return WELL;
        } catch (UsageException misunderstood) {
            err.println(misunderstood.getMessage() + "; ./run --help shows what there is.");
            return NOT_UNDERSTOOD;
        } catch (FailureException failure) {
            err.println(failure.getMessage());
            return FAILED;
        }
    }
}
