/**
 * The Kafka broker as a process of its own: prepares its storage, then runs the real broker. Only Kafka is its
 * neighbour; the rest of the suite reaches it over the network, and libs/local-stack starts and stops it.
 */
@NullMarked
package org.sharedvalue.localstack.broker;

import org.jspecify.annotations.NullMarked;
