/**
 * Merging organisations that are one. Builds on all that name organisations: {@code organisation}, {@code partnership},
 * {@code challenge} and {@code recognition}.
 */
package org.sharedvalue.partner.merging;
