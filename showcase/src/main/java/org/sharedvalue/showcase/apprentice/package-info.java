/**
 * The Real Apprentice, both as its source declares it and as a synthetic population around those totals, loaded through
 * the public API. Everything is deterministic and named by external ids, so that loading may be stopped anywhere and
 * repeated. Uses the api package only.
 */
@NullMarked
package org.sharedvalue.showcase.apprentice;

import org.jspecify.annotations.NullMarked;
