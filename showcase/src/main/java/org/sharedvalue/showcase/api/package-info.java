/**
 * The suite's HTTP API as a caller sees it: JSON in and out, every refusal an exception with the problem's own words.
 * Neighbour of nobody.
 */
@NullMarked
package org.sharedvalue.showcase.api;

import org.jspecify.annotations.NullMarked;
