package org.sharedvalue.showcase;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;

/** Tells the person at the terminal what is going on, in plain lines. */
final class Console {

    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    void line(String text) {
        out.println(text);
    }

    /** Announces a step, does it and says how long it took. */
    <T> T step(String what, Supplier<T> step) {
        out.print(what + " ...");
        out.flush();
        long start = System.nanoTime();
        try {
            T result = step.get();
            out.printf(Locale.ROOT, " %.1f s%n", (System.nanoTime() - start) / 1e9);
            return result;
        } catch (RuntimeException failure) {
            out.println();
            throw failure;
        }
    }

    void step(String what, Runnable step) {
        step(what, () -> {
            step.run();
            return true;
        });
    }
}
