/**
 * What of a report is published: which of its counts are protected and how they hang together, and the report that is left
 * once {@code disclosure} has decided. Denied by default: what no rule says how to publish is not in it. Pure; uses the
 * catalogue and the values of {@code report}, and {@code disclosure}.
 */
package org.sharedvalue.gateway.release.published;
