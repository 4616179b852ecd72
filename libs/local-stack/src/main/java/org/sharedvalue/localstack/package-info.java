/**
 * Everything the suite stands on, without Docker: one {@code LocalStack} starts PostgreSQL, Kafka and the token issuer, for
 * the launcher and, through {@code LocalStackResource}, for tests. Uses all packages below it; nothing of the services.
 */
@NullMarked
package org.sharedvalue.localstack;

import org.jspecify.annotations.NullMarked;
