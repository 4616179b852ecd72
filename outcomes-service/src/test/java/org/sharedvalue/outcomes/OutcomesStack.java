package org.sharedvalue.outcomes;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import org.sharedvalue.localstack.LocalStackResource;

/** Gives every test of this module a real PostgreSQL, Kafka and token issuer. */
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "outcomes"))
final class OutcomesStack {

    private OutcomesStack() {}
}
