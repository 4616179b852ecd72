/**
 * Idempotency keys as they are sent: how a request and its body are known again, and the refusals that belong to that. Where
 * answers are kept is the matter of whoever keeps them. Uses {@code caller} and {@code problem}.
 */
package org.sharedvalue.web.idempotency;
