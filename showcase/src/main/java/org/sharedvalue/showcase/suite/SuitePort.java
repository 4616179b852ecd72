package org.sharedvalue.showcase.suite;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ports the suite takes on 127.0.0.1, each with the option of {@code ./run} that moves it. */
public enum SuitePort {
    GATEWAY("gateway", 8080),
    PARTNER("partner-service", 8081),
    PROGRAM("program-service", 8082),
    OUTCOMES("outcomes-service", 8083),
    POSTGRES("PostgreSQL", 15432),
    KAFKA("Kafka", 19092),
    ISSUER("The token issuer", 18080);

    private final String part;
    private final int usual;

    SuitePort(String part, int usual) {
        this.part = part;
        this.usual = usual;
    }

    static SuitePort of(Service service) {
        return switch (service) {
            case GATEWAY -> GATEWAY;
            case PARTNER -> PARTNER;
            case PROGRAM -> PROGRAM;
            case OUTCOMES -> OUTCOMES;
        };
    }

    /** The port of the part that a refusal names; empty for a part that takes any free one. */
    public static Optional<SuitePort> ofPart(String part) {
        return Arrays.stream(values()).filter(port -> port.part.equals(part)).findAny();
    }

    /** What listens there. */
    public String part() {
        return part;
    }

    /** The port taken unless told otherwise. */
    public int usual() {
        return usual;
    }

    /** The command-line option, such as {@code --gateway-port}. */
    public String option() {
        return "--" + name().toLowerCase(Locale.ROOT) + "-port";
    }
}
