/**
 * Faults on purpose: clients write through the gateways while processes are killed, paused and brought back; afterwards
 * what the suite holds is compared with what it had answered. Knows the suite as its clients do, and its databases only to
 * read what no client can see.
 */
@NullMarked
package org.sharedvalue.systemtests.fault;

import org.jspecify.annotations.NullMarked;
