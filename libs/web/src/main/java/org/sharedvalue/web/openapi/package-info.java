/**
 * Completes the OpenAPI document of a service while it is built: names, scopes, examples, problems, headers. Everything is
 * worked out from the resources and the document itself, so that a new resource is documented without a word more. Uses
 * {@code problem} and {@code page}; nobody uses it.
 */
package org.sharedvalue.web.openapi;
