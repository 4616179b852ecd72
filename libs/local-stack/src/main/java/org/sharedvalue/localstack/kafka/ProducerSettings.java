package org.sharedvalue.localstack.kafka;

import java.util.Map;

/** How tests send to a broker. */
public final class ProducerSettings {

    private ProducerSettings() {}

    /**
     * One request at a time: a broker that does not know a producer yet takes any of several as its first, and the one before
     * it is then refused until it is too old. And at once, since who tests waits for each.
     */
    public static Map<String, Object> inOrder(String bootstrap) {
        return Map.of("bootstrap.servers", bootstrap, "max.in.flight.requests.per.connection", 1, "linger.ms", 0);
    }
}
