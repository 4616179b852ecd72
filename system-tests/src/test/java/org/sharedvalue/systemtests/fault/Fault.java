package org.sharedvalue.systemtests.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Something that happens to one process or to two at once.
 *
 * @param kills whether a victim is killed, else it is paused
 * @param lasts how long until they are brought back
 */
record Fault(Map<Victim, Boolean> kills, Duration lasts) {

    private static final int LASTS_MILLIS = 2_000;
    // Longer than the broker waits for a member of a group, so that partitions move and the sleeper wakes without them.
    private static final Duration LONG = Duration.ofSeconds(15);

    Fault {
        kills = Collections.unmodifiableMap(new EnumMap<>(kills));
    }

    /** At least so many single faults: each victim in turn, kinds and times and pairs by chance. */
    static List<Fault> plan(int count, Random random) {
        List<Fault> plan = new ArrayList<>();
        int planned = 0;
        while (planned < count) {
            List<Victim> order = Arrays.asList(Victim.values());
            Collections.shuffle(order, random);
            for (Victim victim : order.subList(0, Math.min(order.size(), count - planned))) {
                Map<Victim, Boolean> kills = new EnumMap<>(Map.of(victim, random.nextBoolean()));
                if (count > order.size() && random.nextInt(4) == 0) {
                    kills.put(order.get(random.nextInt(order.size())), random.nextBoolean());
                }
                boolean lasting = count > order.size() && !kills.containsValue(true) && random.nextInt(8) == 0;
                plan.add(new Fault(kills, lasting ? LONG : Duration.ofMillis(random.nextInt(LASTS_MILLIS))));
                planned += kills.size();
            }
        }
        return plan;
    }

    /** Lets it happen and brings everybody back; answers when that began, by {@link System#nanoTime}. */
    long happen(Processes processes) {
        kills.forEach((victim, kill) -> {
            if (kill) {
                victim.kill(processes);
            } else {
                victim.pause(processes);
            }
        });
        LockSupport.parkNanos(lasts.toNanos());
        long over = System.nanoTime();
        kills.forEach((victim, killed) -> {
            if (killed) {
                victim.start(processes);
            } else {
                victim.resume(processes);
            }
        });
        return over;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        kills.forEach((victim, kill) ->
                text.append(kill ? "kill " : "pause ").append(victim).append(' '));
        return text.append(lasts.toMillis()).append(" ms").toString();
    }
}
