package org.sharedvalue.contracts.vocabulary;

/**
 * An exact amount of money.
 *
 * @param amount in minor units of the currency (6000000 is 60 000.00 GBP)
 * @param currency ISO 4217 code
 */
public record Money(long amount, String currency) {}
