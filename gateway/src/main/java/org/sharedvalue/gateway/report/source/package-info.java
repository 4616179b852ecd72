/**
 * What a report is asked for and what it is computed from, as plain values; also what follows from the members of the
 * partnership. Pure; uses {@code cells} and {@code declared}.
 */
package org.sharedvalue.gateway.report.source;
