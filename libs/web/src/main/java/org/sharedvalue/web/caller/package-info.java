/**
 * Who is calling, read from the bearer token. Uses nothing else of the suite.
 */
package org.sharedvalue.web.caller;
