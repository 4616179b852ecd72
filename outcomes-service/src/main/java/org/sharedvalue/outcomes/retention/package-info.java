/**
 * Lets go of people after the time for which they are kept: who they are first, then the rest, by the same erasure as on
 * request. Builds on {@code erasure}; no feature builds on it.
 */
package org.sharedvalue.outcomes.retention;
