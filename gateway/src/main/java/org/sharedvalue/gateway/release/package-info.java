/**
 * Releases: what was published of reports, for funders and for everybody. A series is one scope for one audience and
 * recipient; its final releases are a chain (rules 5 and 6 of DOMAIN.md §5). {@code published} writes the report of one,
 * {@code http} serves them. Uses {@code report} and {@code disclosure}; only the feed of releases uses it.
 */
package org.sharedvalue.gateway.release;
