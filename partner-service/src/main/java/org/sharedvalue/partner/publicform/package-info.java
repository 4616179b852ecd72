/**
 * What the public may send without a token: a challenge, for a receipt number and nothing else. Builds on
 * {@code challenge}.
 */
package org.sharedvalue.partner.publicform;
