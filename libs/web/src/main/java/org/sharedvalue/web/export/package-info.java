/**
 * Exports of whole collections as CSV and NDJSON, written batch by batch. Knows representations as JSON only.
 */
package org.sharedvalue.web.export;
