/**
 * Asks partner-service about partnerships and organisations that requests name. Uses only the libraries; every feature
 * that refers to one builds on it.
 */
package org.sharedvalue.program.reference;
