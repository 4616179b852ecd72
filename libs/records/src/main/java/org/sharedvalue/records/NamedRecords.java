package org.sharedvalue.records;

import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sharedvalue.web.caller.Caller;

/**
 * The records of one collection by the ids that their callers gave them.
 *
 * @param <E> the record
 */
public abstract class NamedRecords<E extends VersionedRecord> extends SeenRecords<E> {

    @Inject
    Caller caller;

    private final Class<E> type;

    NamedRecords(Class<E> type) {
        super(type);
        this.type = type;
    }

    /** The record with this external id of the caller, where the caller still sees it. */
    public Optional<E> byExternalId(String externalId) {
        List<UUID> ids = find("externalId = ?1 and externalIdOwner = ?2", externalId, caller.owner()).stream()
                .map(VersionedRecord::id)
                .toList();
        return visible(ids, caller(), LockModeType.NONE).stream().findFirst();
    }

    /** Those of these external ids that the caller has used. */
    public List<String> takenExternalIds(Collection<String> externalIds) {
        return byExternalIds(externalIds).stream()
                .map(VersionedRecord::externalId)
                .toList();
    }

    /** The records to which the caller gave these external ids, whether or not it still sees them. */
    public List<E> byExternalIds(Collection<String> externalIds) {
        return externalIds.isEmpty()
                ? List.of()
                : list("externalId in ?1 and externalIdOwner = ?2", externalIds, caller.owner());
    }

    /** The ids behind these external ids of the caller; those that it has not used are left out. */
    public Map<String, UUID> idsByExternalId(Collection<String> externalIds) {
        Map<String, UUID> ids = new HashMap<>();
        if (!externalIds.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select e.externalId, e.id from " + type.getSimpleName()
                                    + " e where e.externalId in :externalIds and e.externalIdOwner = :owner",
                            Object[].class)
                    .setParameter("externalIds", externalIds)
                    .setParameter("owner", caller.owner())
                    .getResultStream()
                    .forEach(row -> ids.put((String) row[0], (UUID) row[1]));
        }
        return ids;
    }
}
