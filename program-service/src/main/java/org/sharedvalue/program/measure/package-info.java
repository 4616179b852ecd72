/**
 * Values in requests whose JSON depends on what they are of: counts, shares, money, hours. Uses {@code money}; targets and
 * declarations build on it.
 */
package org.sharedvalue.program.measure;
