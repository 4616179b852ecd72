/**
 * The README's journeys through the four packaged services, with kills, restarts, duplicates and disorder. Knows the suite
 * only by its HTTP API, its topics and its processes.
 */
@NullMarked
package org.sharedvalue.systemtests;

import org.jspecify.annotations.NullMarked;
