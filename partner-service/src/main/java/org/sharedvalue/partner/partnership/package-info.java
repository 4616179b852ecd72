/**
 * Partnerships: agreements of two or more organisations, with dated roles. Builds on {@code organisation}.
 */
package org.sharedvalue.partner.partnership;
