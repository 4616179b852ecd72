package org.sharedvalue.program;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many clients that call at the same time. */
public final class Clients {

    private Clients() {}

    /** What the calls answered, in their order. */
    public static List<Integer> atOnce(List<Callable<Integer>> calls) throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> call : clients.invokeAll(calls)) {
                statuses.add(call.get());
            }
            return statuses;
        } finally {
            clients.shutdownNow();
        }
    }
}
