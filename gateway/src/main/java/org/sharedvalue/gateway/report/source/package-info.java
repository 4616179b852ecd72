/**
 * Reads what a report is computed from, in one snapshot of the database: names and members from the projection, sums from
 * the figure cells, never an enrolment. Hands it on as plain values; uses {@code cells} and {@code declared}.
 */
package org.sharedvalue.gateway.report.source;
