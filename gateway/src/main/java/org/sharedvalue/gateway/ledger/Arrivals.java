package org.sharedvalue.gateway.ledger;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Who waits for which version of which record to be taken in. */
final class Arrivals {

    private final Map<String, List<Expected>> expected = new ConcurrentHashMap<>();

    Expected expect(String subject, int version) {
        Expected arrival = new Expected(subject, version, new CountDownLatch(1));
        expected.computeIfAbsent(subject, any -> new CopyOnWriteArrayList<>()).add(arrival);
        return arrival;
    }

    void forget(Expected arrival) {
        expected.computeIfPresent(arrival.subject(), (subject, waiting) -> {
            waiting.remove(arrival);
            return waiting.isEmpty() ? null : waiting;
        });
    }

    void announce(List<LedgerTouch> touches) {
        if (expected.isEmpty()) {
            return;
        }
        for (LedgerTouch touch : touches) {
            for (Expected arrival : expected.getOrDefault(touch.subject(), List.of())) {
                if (arrival.version() <= touch.version()) {
                    arrival.arrived().countDown();
                }
            }
        }
    }

    /**
     * A version that someone waits for.
     *
     * @param subject id of the record
     * @param version the version, or any later
     * @param arrived opened when it is there
     */
    record Expected(String subject, int version, CountDownLatch arrived) {}
}
