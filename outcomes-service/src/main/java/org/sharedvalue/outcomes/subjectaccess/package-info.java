/**
 * Everything that is held about one participant, as JSON and as a page that a person can read. Builds on every feature that
 * holds something about people.
 */
package org.sharedvalue.outcomes.subjectaccess;
