package org.sharedvalue.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.ContractJson;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.outbox.Outbox;
import org.sharedvalue.records.history.KeptChange;
import org.sharedvalue.records.history.RecordHistory;
import org.sharedvalue.web.page.ListQuery;
import org.sharedvalue.web.page.Place;
import org.sharedvalue.web.page.Slice;
import org.sharedvalue.web.page.Sort;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.time.SuiteClock;

/**
 * The records of one collection: every write goes through here, so that no version is without its event. Writes demand a
 * running transaction.
 *
 * @param <E> the record
 */
public abstract class Records<E extends VersionedRecord> extends NamedRecords<E> {

    private static final String CREATED = "e.createdAt";
    private static final String UPDATED = "e.updatedAt";
    private static final String ID = "e.id";

    @Inject
    Outbox outbox;

    @Inject
    RecordHistory history;

    @Inject
    SuiteClock clock;

    private final Class<E> type;
    private final @Nullable EventSource<E> events;
    private final Map<String, Filter> filters = new LinkedHashMap<>();

    /**
     * A collection.
     *
     * @param type class of the record
     * @param events how it appears in events; null for records that no event may show
     * @param filters the query parameters of this collection beside those that all have
     */
    protected Records(Class<E> type, @Nullable EventSource<E> events, List<Filter> filters) {
        super(type);
        this.type = type;
        this.events = events;
        register(Filter.text("externalId"));
        register(Filter.instant("updatedSince", "e.updatedAt >= :updatedSince"));
        filters.forEach(this::register);
    }

    private void register(Filter filter) {
        filters.put(filter.name(), filter);
    }

    /** Whether each version has an event. */
    boolean publishes() {
        return events != null;
    }

    /**
     * Publishes the state of up to so many records anew, those that come after an id in the order of ids. Their rows are
     * locked against changes until the commit, so that no newer version comes before the one that is published here.
     *
     * @return ids of the records, in order
     */
    public List<UUID> republish(UUID after, int most) {
        EventSource<E> source = events;
        if (source == null) {
            return List.of();
        }
        List<E> found = find("id > ?1 order by id", after)
                .range(0, most - 1)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
        outbox.append(found.stream()
                .map(each -> new DomainEvent(
                        source.type(Change.EDITED, each),
                        source.orderingKey(each),
                        each.updatedAt(),
                        List.of(),
                        source.state(each)))
                .toList());
        return found.stream().map(VersionedRecord::id).toList();
    }

    /** The records with these ids, in any order; unknown ids are left out. */
    public List<E> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** The date today in the suite's zone. */
    protected LocalDate today() {
        return clock.today();
    }

    /** Codes for the named constraints that a race can break although the rules were checked. */
    protected Map<String, ProblemCode> constraintCodes() {
        return Map.of();
    }

    /** The filters to apply for those that were sent, for collections where one filter implies another. */
    protected Map<String, String> completed(Map<String, String> sent) {
        return sent;
    }

    /** Called after each flush, for collections whose constraints are deferred and must speak before the events go. */
    protected void flushed() {}

    /** Records something new. */
    public E add(E added, @Nullable String externalId) {
        return addAll(List.of(added), Collections.singletonList(externalId)).get(0);
    }

    /** Records many new things at once; external ids stand in the same order. */
    public List<E> addAll(List<E> added, List<@Nullable String> externalIds) {
        Instant now = clock.now();
        for (int index = 0; index < added.size(); index++) {
            added.get(index).recorded(now, externalIds.get(index), caller.owner());
            persist(added.get(index));
        }
        flush();
        flushed();
        ObjectNode nothing = ContractJson.MAPPER.createObjectNode();
        published(Change.CREATED, added, Collections.nCopies(added.size(), nothing));
        return added;
    }

    /** Changes a record by a rule of its own. */
    public E change(E changed, Change change, Runnable rule) {
        return changeAll(List.of(changed), change, each -> rule.run()).get(0);
    }

    /** Changes many records by one rule; a refusal of one refuses all. */
    public List<E> changeAll(List<E> changed, Change change, Consumer<E> rule) {
        return changeThose(changed, change, always(rule));
    }

    /** Changes those of many records that a rule has changed, which it says; the others stay as they are. */
    public List<E> changeThose(List<E> candidates, Change change, Predicate<E> rule) {
        return changeThose(candidates, change, rule, changed -> flush());
    }

    /** Changes many records by a rule that changes the same column of each. */
    protected List<E> changeColumn(List<E> changed, Change change, Consumer<E> rule, ManyRows<E> column) {
        return changeThose(changed, change, always(rule), all -> column.write(getEntityManager(), all));
    }

    private static <E> Predicate<E> always(Consumer<E> rule) {
        return each -> {
            rule.accept(each);
            return true;
        };
    }

    private List<E> changeThose(List<E> candidates, Change change, Predicate<E> rule, Consumer<List<E>> writing) {
        List<E> changed = new ArrayList<>();
        List<ObjectNode> before = new ArrayList<>();
        Instant now = clock.now();
        for (E each : candidates) {
            ObjectNode was = publicState(each);
            if (rule.test(each)) {
                each.touched(now);
                changed.add(each);
                before.add(was);
            }
        }
        writing.accept(changed);
        flushed();
        published(change, changed, before);
        return changed;
    }

    /** The part of a list that is asked for, of what the caller sees. */
    Slice<E> slice(ListQuery query, Map<String, String> sent) {
        return query.slice(
                page(query, sent),
                sent,
                each -> new Place(query.sort().of(each.createdAt(), each.updatedAt()), each.id()));
    }

    /** One record more than is asked for where there is a next page. */
    private List<E> page(ListQuery query, Map<String, String> sent) {
        Map<UUID, E> found = new LinkedHashMap<>();
        seenBy(caller()).apart().forEach(way -> page(query, sent, way)
                .forEach(each -> found.putIfAbsent(each.id(), each)));
        List<E> page = found.values().stream()
                .sorted(query.sort().order(VersionedRecord::createdAt, VersionedRecord::updatedAt, VersionedRecord::id))
                .limit(query.limit() + 1L)
                .toList();
        gather(page);
        return page;
    }

    private List<E> page(ListQuery query, Map<String, String> sent, Ways.Way way) {
        Sort sort = query.sort();
        List<String> conditions = new ArrayList<>(List.of(way.condition()));
        Map<String, Object> parameters = new HashMap<>(way.parameters());
        completed(sent).forEach((name, text) -> {
            Filter filter = Objects.requireNonNull(filters.get(name), name);
            conditions.add(filter.condition(sent.keySet()));
            parameters.put(name, filter.parse(text));
        });
        Place place = query.place(sent);
        if (place != null) {
            conditions.add(sort.after(CREATED, UPDATED, ID, "(:cursorInstant, :cursorId)"));
            parameters.put("cursorInstant", place.at());
            parameters.put("cursorId", place.id());
        }
        EntityManager entityManager = getEntityManager();
        TypedQuery<E> typed = entityManager.createQuery(
                "select e from " + type.getSimpleName() + " e where " + String.join(" and ", conditions)
                        + sort.orderBy(CREATED, UPDATED, ID),
                type);
        parameters.forEach(typed::setParameter);
        return typed.setMaxResults(query.limit() + 1).getResultList();
    }

    Map<String, Filter> filters() {
        return filters;
    }

    private ObjectNode publicState(E current) {
        return events == null
                ? ContractJson.MAPPER.createObjectNode()
                : ContractJson.MAPPER.valueToTree(events.state(current));
    }

    /** Every version has its event, unless no event may show the record, and its entry in the history. */
    private void published(Change change, List<E> changed, List<ObjectNode> before) {
        List<DomainEvent> made = new ArrayList<>();
        List<KeptChange> kept = new ArrayList<>();
        for (int index = 0; index < changed.size(); index++) {
            E each = changed.get(index);
            ObjectNode after = publicState(each);
            if (events != null) {
                made.add(event(events, change, each, StateDiff.changedFields(before.get(index), after)));
            }
            kept.add(kept(change, each, before.get(index), after));
        }
        outbox.append(made);
        history.keep(kept);
    }

    private DomainEvent event(EventSource<E> source, Change change, E changed, List<String> fields) {
        return new DomainEvent(
                source.type(change, changed),
                source.orderingKey(changed),
                changed.updatedAt(),
                fields,
                source.state(changed));
    }

    private KeptChange kept(Change change, E changed, ObjectNode before, ObjectNode after) {
        Set<String> forgettable = events == null ? Set.of() : events.forgettable();
        String reason = changed.takeReason();
        return new KeptChange(
                changed.id(),
                changed.version(),
                changed.updatedAt(),
                change.name(),
                StateDiff.fields(before, after, forgettable),
                events == null || !forgettable.isEmpty() ? null : reason);
    }
}
