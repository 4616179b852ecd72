/**
 * Reads the rows of a file that was sent, one after the other, and finds out where it is no such file. Knows neither
 * collections nor jobs.
 */
package org.sharedvalue.outcomes.imports.file;
