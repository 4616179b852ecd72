package org.sharedvalue.outcomes;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import org.sharedvalue.localstack.LocalStackResource;
import org.sharedvalue.outcomes.reference.OwnersResource;

/** Gives every test of this module a real PostgreSQL, Kafka and token issuer, and owners to ask over HTTP. */
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "outcomes"))
@QuarkusTestResource(OwnersResource.class)
final class OutcomesStack {

    private OutcomesStack() {}
}
