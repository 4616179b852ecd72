/**
 * The newest known state of every record that figures or labels come from, written set by set and guarded by version.
 * Uses the event contract and {@code sql}; intake writes it, figures and reports read it.
 */
package org.sharedvalue.gateway.projection;
