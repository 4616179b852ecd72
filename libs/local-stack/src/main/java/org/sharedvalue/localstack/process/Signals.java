package org.sharedvalue.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends what {@link Process} cannot: any signal. */
final class Signals {

    private Signals() {}

    static void send(long pid, String signal) {
        try {
            // The shell's own kill: a small Debian has no /bin/kill.
            int exit = new ProcessBuilder("sh", "-c", "kill -s " + signal + " " + pid)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (exit != 0 && ProcessHandle.of(pid).isPresent()) {
                throw new IllegalStateException("cannot send SIG" + signal + " to process " + pid);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw Waiting.interrupted("kill", e);
        }
    }
}
