/**
 * Volunteer contributions: hours of employee volunteers and their approval. Builds on {@code volunteerassignment}.
 */
package org.sharedvalue.program.volunteercontribution;
