/**
 * Keyset paging: the queries of lists, pages, opaque cursors, limits. Uses {@code problem}, {@code http}, {@code history}, and
 * {@code export} for lists that are wanted whole.
 */
package org.sharedvalue.web.page;
