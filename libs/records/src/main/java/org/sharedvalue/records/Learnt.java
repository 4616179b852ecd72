package org.sharedvalue.records;

import jakarta.transaction.TransactionScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What rules have asked the database in the transaction at hand. Nothing is asked twice, so that who asks about all items
 * of a batch first has one question for all of them, and the rule that looks at one item finds its answer here. Not for
 * what items of a batch create: the second of two that collide would not see the first.
 */
@TransactionScoped
public class Learnt {

    private final Map<Object, Map<?, ?>> subjects = new HashMap<>();

    /**
     * The answers about some keys; keys without an answer are left out.
     *
     * @param subject what is asked; the same question has an equal one
     * @param ask answers those keys that were not asked about yet
     */
    public <K, V> Map<K, V> about(Object subject, Collection<K> keys, Function<List<K>, Map<K, V>> ask) {
        @SuppressWarnings("unchecked") // whoever asks about a subject answers in its one type
        Map<K, Optional<V>> known = (Map<K, Optional<V>>) subjects.computeIfAbsent(subject, key -> new HashMap<>());
        List<K> unknown =
                keys.stream().filter(key -> !known.containsKey(key)).distinct().toList();
        if (!unknown.isEmpty()) {
            Map<K, V> answers = ask.apply(unknown);
            unknown.forEach(key -> known.put(key, Optional.ofNullable(answers.get(key))));
        }
        Map<K, V> found = new HashMap<>();
        for (K key : keys) {
            known.getOrDefault(key, Optional.empty()).ifPresent(answer -> found.put(key, answer));
        }
        return found;
    }
}
