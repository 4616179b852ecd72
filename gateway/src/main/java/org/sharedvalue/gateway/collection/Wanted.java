package org.sharedvalue.gateway.collection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move that somebody wants.
 *
 * @param id the record
 * @param ifMatch the version it is about; null for whatever it is then
 * @param transition where to, when and why
 * @param <T> a transition of the collection
 */
public record Wanted<T>(UUID id, @Nullable String ifMatch, T transition) {}
