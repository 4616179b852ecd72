/**
 * Checks request records and names what is wrong by JSON pointer. Uses {@code problem}.
 */
package org.sharedvalue.web.validation;
