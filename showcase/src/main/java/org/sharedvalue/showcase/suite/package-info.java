/**
 * The running suite: the local stack and the four packaged services on it, started side by side, watched and stopped in
 * order. Builds on libs/local-stack only; the launcher and the system tests start their suites here.
 */
@NullMarked
package org.sharedvalue.showcase.suite;

import org.jspecify.annotations.NullMarked;
