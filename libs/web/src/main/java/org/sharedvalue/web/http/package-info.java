/**
 * Entity tags and the problem bodies for failures outside any resource. Uses {@code problem}.
 */
package org.sharedvalue.web.http;
