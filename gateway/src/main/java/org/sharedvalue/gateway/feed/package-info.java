/**
 * What funders read: each outcome that they fund, change by change ({@code feeding} writes, {@code reading} serves), and the
 * releases that are for them. Uses {@code ledger}, {@code release} and {@code subscription}; nobody uses it.
 */
package org.sharedvalue.gateway.feed;
