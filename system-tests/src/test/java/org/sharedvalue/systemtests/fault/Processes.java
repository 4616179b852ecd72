package org.sharedvalue.systemtests.fault;

import java.util.List;
import java.util.Map;
import org.sharedvalue.localstack.LocalStack;
import org.sharedvalue.localstack.process.ServiceProcess;
import org.sharedvalue.localstack.token.TokenRequest;
import org.sharedvalue.showcase.suite.Service;
import org.sharedvalue.showcase.suite.Suite;

/** A running suite and a second gateway beside it, which shares its database, its consumer group and its callers. */
public final class Processes implements AutoCloseable {

    private final Suite suite;
    private volatile ServiceProcess secondGateway;

    private Processes(Suite suite, ServiceProcess secondGateway) {
        this.suite = suite;
        this.secondGateway = secondGateway;
    }

    /** The suite as it is, with a second gateway that is gone when this is closed. */
    public static Processes of(Suite suite) {
        return new Processes(suite, second(suite));
    }

    Suite suite() {
        return suite;
    }

    LocalStack stack() {
        return suite.stack();
    }

    ServiceProcess secondGateway() {
        return secondGateway;
    }

    void startSecondGateway() {
        secondGateway = second(suite);
    }

    /** Where callers may knock. */
    List<String> doors() {
        return List.of(suite.url(Service.GATEWAY), secondGateway.url());
    }

    String token() {
        return suite.stack().issuer().token(TokenRequest.admin());
    }

    @Override
    public void close() {
        secondGateway.close();
    }

    private static ServiceProcess second(Suite suite) {
        return suite.startSecondGateway("gateway-2", Service.GATEWAY.database().databaseName(), Map.of());
    }
}
