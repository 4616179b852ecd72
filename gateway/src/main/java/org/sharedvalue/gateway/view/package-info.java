/**
 * Links that show one page for a quarter of an hour to whoever has them, since a browser cannot send a token. Signs and reads
 * them; what a link shows is asked for, and checked, by {@code report.http} and {@code release.http}. Uses {@code web} only.
 */
@NullMarked
package org.sharedvalue.gateway.view;

import org.jspecify.annotations.NullMarked;
