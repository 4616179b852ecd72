/**
 * What participants consented to, and what follows when they withdraw. Builds on {@code participant}; who holds something
 * that rests on a consent observes {@code ConsentWithdrawn}.
 */
package org.sharedvalue.outcomes.consent;
