/**
 * Money in requests: exact amounts in currencies that exist. Uses only the libraries; every feature with amounts builds
 * on it.
 */
package org.sharedvalue.program.money;
