/**
 * A real Kafka broker as a child process, and the creation of topics on it. Builds on the process package only.
 */
@NullMarked
package org.sharedvalue.localstack.kafka;

import org.jspecify.annotations.NullMarked;
