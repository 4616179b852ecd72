/**
 * Programs: repeatable offers of a partnership, with the versions of their design. Uses {@code reference} and
 * {@code money}; cohorts, contributions and volunteering build on it.
 */
package org.sharedvalue.program.program;
