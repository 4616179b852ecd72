/**
 * What {@code ./run} does, step by step: read the command line, start the suite, load The Real Apprentice, show its
 * reports, stay until stopped. The only package that prints; uses all packages below it.
 */
@NullMarked
package org.sharedvalue.showcase;

import org.jspecify.annotations.NullMarked;
