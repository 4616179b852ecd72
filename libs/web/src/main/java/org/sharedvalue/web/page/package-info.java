/**
 * Keyset paging: pages, opaque cursors, limits. Uses {@code problem}.
 */
package org.sharedvalue.web.page;
