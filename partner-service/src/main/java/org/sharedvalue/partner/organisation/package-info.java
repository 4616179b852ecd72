/**
 * Organisations: the legal bodies that everything else refers to. Uses only the libraries; partnerships build on it.
 */
package org.sharedvalue.partner.organisation;
