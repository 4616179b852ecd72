/**
 * Reads the source of a report in one snapshot of the database: names and members from the projection, sums from the
 * figure cells, never an enrolment. Fills {@code source}.
 */
package org.sharedvalue.gateway.report.reading;
