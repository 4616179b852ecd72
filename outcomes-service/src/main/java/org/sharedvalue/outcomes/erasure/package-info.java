/**
 * Erasing a participant: the person is forgotten, what happened stays as facts of nobody in particular. Builds on every
 * feature that holds something about people.
 */
package org.sharedvalue.outcomes.erasure;
