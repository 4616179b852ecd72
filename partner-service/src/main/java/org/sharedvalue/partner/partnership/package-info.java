/**
 * Partnerships: agreements of two or more organisations, with dated roles. Builds on {@code organisation} and
 * {@code challenge}.
 */
package org.sharedvalue.partner.partnership;
