/**
 * The suite's clock and calendar. Uses nothing else of the suite.
 */
package org.sharedvalue.web.time;
