/**
 * What the gateway's own two collections have in common: lists and exports, writes alone and in batches, external ids,
 * history. What {@code records} does for the services over entities, over plain JDBC; both read and answer by {@code web}.
 * Uses {@code idempotency} and the snapshots of {@code report}; knows no collection.
 */
package org.sharedvalue.gateway.collection;
