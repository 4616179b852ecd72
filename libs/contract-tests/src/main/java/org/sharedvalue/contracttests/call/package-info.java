/**
 * How tests call a service and say what it should answer: a sentence of one request and its expectations, over the JDK's
 * HTTP client and Jackson. ADR 53 tells why not with a library.
 */
@NullMarked
package org.sharedvalue.contracttests.call;

import org.jspecify.annotations.NullMarked;
