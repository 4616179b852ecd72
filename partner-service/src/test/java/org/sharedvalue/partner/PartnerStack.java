package org.sharedvalue.partner;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import org.sharedvalue.localstack.LocalStackResource;

/** Gives every test of this module a real PostgreSQL, Kafka and token issuer, and a program-service of ten lines. */
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "partner"))
@QuarkusTestResource(FakePrograms.class)
final class PartnerStack {

    private PartnerStack() {}
}
