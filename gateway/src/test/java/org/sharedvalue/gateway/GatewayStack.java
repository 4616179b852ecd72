package org.sharedvalue.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import org.sharedvalue.accesstests.MembershipServer;
import org.sharedvalue.localstack.LocalStackResource;

/** Gives every Quarkus test of this module a real PostgreSQL, Kafka and token issuer, and memberships to ask for. */
@QuarkusTestResource(MembershipServer.class)
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
final class GatewayStack {

    private GatewayStack() {}
}
