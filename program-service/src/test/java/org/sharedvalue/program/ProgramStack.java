package org.sharedvalue.program;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import org.sharedvalue.localstack.LocalStackResource;

/** Gives every test of this module a real PostgreSQL, Kafka and token issuer, and a small partner-service and outcomes-service. */
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "program"))
@QuarkusTestResource(FakePartner.class)
@QuarkusTestResource(FakeOutcomes.class)
final class ProgramStack {

    private ProgramStack() {}
}
