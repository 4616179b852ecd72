/**
 * Who a participant is: sealed, apart from everything else, behind permissions of its own, every reading noted. Builds on
 * {@code participant} and {@code sealing}; appears in no event.
 */
package org.sharedvalue.outcomes.identity;
