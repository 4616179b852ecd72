/**
 * Participants: pseudonymous person records with banded attributes. Uses the libraries, {@code sealing} and what
 * {@code imports} says of rows; enrolments build on it.
 */
package org.sharedvalue.outcomes.participant;
