/** Counts how often what is remembered in memory was enough. Used by every memory; uses none. */
package org.sharedvalue.web.memory;
