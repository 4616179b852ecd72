/**
 * Challenges: needs that an organisation or the public raised. Builds on {@code organisation}; partnerships and pilots
 * build on it.
 */
package org.sharedvalue.partner.challenge;
