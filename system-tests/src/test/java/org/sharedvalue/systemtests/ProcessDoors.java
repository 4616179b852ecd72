package org.sharedvalue.systemtests;

import org.sharedvalue.localstack.token.TokenRequest;
import org.sharedvalue.showcase.suite.Service;
import org.sharedvalue.showcase.suite.Suite;

/**
 * The suite as processes of this machine.
 *
 * @param suite started already
 */
record ProcessDoors(Suite suite) implements Doors {

    @Override
    public String url(Service service) {
        return suite.url(service);
    }

    @Override
    public String adminToken() {
        return suite.stack().issuer().token(TokenRequest.admin());
    }

    @Override
    public String kafkaBootstrap() {
        return suite.stack().kafka().bootstrap();
    }
}
