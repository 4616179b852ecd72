/**
 * Who is calling, read from the bearer token. Uses {@code json}.
 */
package org.sharedvalue.web.caller;
