package org.sharedvalue.localstack.process;

/** This thread was asked to stop while it waited for a process. */
final class Waiting {

    private Waiting() {}

    static IllegalStateException interrupted(String name, InterruptedException interruption) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while waiting for " + name, interruption);
    }
}
