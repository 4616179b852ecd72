package org.sharedvalue.contracttests.statements;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What a service says to its database: seen, and broken off. */
public final class Statements {

    /** As PostgreSQL says it when it is shut down under a connection. */
    private static final String AWAY = "57P01";

    private static final ConcurrentLinkedQueue<Seen> SEEN = new ConcurrentLinkedQueue<>();
    private static final ThreadLocal<Integer> LEFT = new ThreadLocal<>();

    private static volatile boolean recording;

    private Statements() {}

    static void passed(String sql) throws SQLException {
        Integer left = LEFT.get();
        if (left != null) {
            LEFT.set(left - 1);
            if (left <= 0) {
                throw new SQLException("The database is away", AWAY);
            }
        }
        if (recording) {
            SEEN.add(new Seen(Thread.currentThread().getName(), sql));
        }
    }

    /** The statements that requests send meanwhile, commits among them. */
    public static List<String> during(Runnable requests) {
        return during("executor-thread", requests);
    }

    /** The statements that threads of a name send meanwhile, commits among them. */
    public static List<String> during(String threads, Runnable work) {
        SEEN.clear();
        recording = true;
        try {
            work.run();
        } finally {
            recording = false;
        }
        return SEEN.stream()
                .filter(seen -> seen.thread().startsWith(threads))
                .map(Seen::sql)
                .toList();
    }

    /**
     * Does something on this thread that gets no further with the database than so many statements, as if the process were
     * killed there.
     *
     * @return whether it got to its end before
     */
    public static boolean brokenOff(int after, Runnable work) {
        LEFT.set(after);
        try {
            work.run();
            return LEFT.get() >= 0;
        } catch (RuntimeException failure) {
            if (LEFT.get() >= 0) {
                throw failure;
            }
            return false;
        } finally {
            LEFT.remove();
        }
    }

    private record Seen(String thread, String sql) {}
}
