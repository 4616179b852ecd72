/**
 * What services remember of each other's answers about references. Uses {@code problem}; is used by each service's own
 * package of the same name.
 */
package org.sharedvalue.web.reference;
