/**
 * A real PostgreSQL 18 from the binaries on the classpath, durable as in production. Builds on the process package only.
 */
@NullMarked
package org.sharedvalue.localstack.postgres;

import org.jspecify.annotations.NullMarked;
