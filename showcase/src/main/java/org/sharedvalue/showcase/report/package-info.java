/**
 * Shared-value reports as a reader at a terminal sees them: fetched from the gateway once it has taken everything in, and
 * laid out in aligned tables. Uses the api package only.
 */
@NullMarked
package org.sharedvalue.showcase.report;

import org.jspecify.annotations.NullMarked;
