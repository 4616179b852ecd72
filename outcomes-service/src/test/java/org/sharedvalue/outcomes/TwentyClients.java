package org.sharedvalue.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Twenty callers who do something at the same moment. */
final class TwentyClients {

    static final int COUNT = 20;

    private TwentyClients() {}

    /** The HTTP statuses of what each of them got. */
    static List<Integer> atOnce(IntFunction<Integer> call) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(COUNT);
        try {
            CyclicBarrier together = new CyclicBarrier(COUNT);
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int index = 0; index < COUNT; index++) {
                int client = index;
                calls.add(() -> {
                    together.await();
                    return call.apply(client);
                });
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : clients.invokeAll(calls)) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            clients.shutdownNow();
        }
    }
}
