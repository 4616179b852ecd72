/** Counts what a service says to its database, and breaks off where a test wants it. */
@NullMarked
package org.sharedvalue.contracttests.statements;

import org.jspecify.annotations.NullMarked;
