package org.sharedvalue.partner.publicform;

/**
 * All that the public is given back.
 *
 * @param receipt number to quote; the external id of the challenge
 */
public record Receipt(String receipt) {}
