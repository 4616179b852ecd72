/**
 * Pilots: time-boxed trials that bind nobody. Builds on {@code challenge}, {@code organisation} and {@code partnership}.
 */
package org.sharedvalue.partner.pilot;
