/**
 * Asks partner-service about partnerships, organisations, challenges and pilots that requests name, and agrees with
 * outcomes-service about the places of cohorts. Uses only the libraries; every feature that refers to one builds on it.
 */
package org.sharedvalue.program.reference;
