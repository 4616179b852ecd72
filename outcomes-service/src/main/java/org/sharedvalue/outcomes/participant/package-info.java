/**
 * Participants: pseudonymous person records with banded attributes. Uses only the libraries; enrolments build on it.
 */
package org.sharedvalue.outcomes.participant;
