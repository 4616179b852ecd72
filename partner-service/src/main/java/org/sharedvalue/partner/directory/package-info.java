/**
 * Asks program-service about programs that requests name. Uses only the libraries; features that refer to a program build
 * on it.
 */
package org.sharedvalue.partner.directory;
