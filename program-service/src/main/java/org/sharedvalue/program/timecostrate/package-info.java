/**
 * Time-cost rates: what an hour of an employer's volunteers costs it. Uses {@code reference} and {@code money}.
 */
package org.sharedvalue.program.timecostrate;
