/**
 * Measurements of the running suite, each beside a yardstick that is measured in turn with it on the same machine. A new
 * one implements {@code Benchmark} and stands in the list of {@code Run}. Starts the suite with {@code showcase}.
 */
@NullMarked
package org.sharedvalue.benchmarks;

import org.jspecify.annotations.NullMarked;
