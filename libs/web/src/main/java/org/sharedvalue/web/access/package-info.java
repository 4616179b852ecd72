/**
 * What the caller may see and write, told by the roles that its organisation holds in partnerships today. Uses
 * {@code caller}, {@code time} and {@code problem}; the rules of a collection are asked with it in {@code records}.
 */
package org.sharedvalue.web.access;
