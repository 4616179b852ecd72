/**
 * Child processes that never outlive this JVM, the ports they take and the files they leave. Neighbour of nobody: the
 * packages for PostgreSQL, Kafka and the services build on it.
 */
@NullMarked
package org.sharedvalue.localstack.process;

import org.jspecify.annotations.NullMarked;
