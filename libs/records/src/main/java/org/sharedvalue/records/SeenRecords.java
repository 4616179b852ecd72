package org.sharedvalue.records;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/**
 * The records of one collection as its caller may see and write them. Each collection says both rules, or does not
 * compile.
 *
 * @param <E> the record
 */
public abstract class SeenRecords<E extends VersionedRecord> implements PanacheRepositoryBase<E, UUID> {

    @Inject
    Access access;

    @Inject
    Learnt learnt;

    private final Class<E> type;

    SeenRecords(Class<E> type) {
        this.type = type;
    }

    /** The ways in which a caller that is not the admin comes to see records; what is not seen is not there for it. */
    protected abstract Ways visibleTo(Standing caller);

    /** The ways in which the admin sees records, for collections that hold some which nobody sees. */
    protected Ways visibleToAdmin() {
        return Ways.everything();
    }

    /** The ways in which a caller sees records. */
    Ways seenBy(Standing caller) {
        return caller.isAdmin() ? visibleToAdmin() : visibleTo(caller);
    }

    /** Whether a caller that is not the admin may write a record that it sees. */
    protected abstract boolean mayWrite(E record, WriteStep step, Standing caller);

    /** What the caller is; told before the transaction. */
    protected Standing caller() {
        return access.standing();
    }

    /** Refuses a caller whose role does not allow it to write a record. */
    public void requireWritable(E record, WriteStep step) {
        if (!caller().isAdmin() && !mayWrite(record, step, caller())) {
            throw notAllowed();
        }
    }

    /** The refusal of a caller that sees the record and may not do this to it. */
    protected static ProblemException notAllowed() {
        return new ProblemException(
                ProblemCode.ROLE_NOT_ENOUGH, "The organisation holds no role in which it may do this.");
    }

    /** The record with this id. */
    public E required(UUID id) {
        return visible(List.of(id), caller(), LockModeType.NONE).stream()
                .findFirst()
                .orElseThrow(SeenRecords::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemCode.NOT_FOUND, "There is no such record.");
    }

    /** The record with this id, which the caller may change. */
    public E changeable(UUID id) {
        E record = required(id);
        requireWritable(record, WriteStep.BEFORE);
        return record;
    }

    /**
     * The record with this id, which the caller may change, for this transaction alone until it ends: who changes a record
     * waits here for the one before, instead of failing against its result at the end.
     */
    public E locked(UUID id) {
        E record = lockedByIds(List.of(id)).stream().findFirst().orElseThrow(SeenRecords::unknown);
        requireWritable(record, WriteStep.BEFORE);
        return record;
    }

    /**
     * The records with these ids that the caller sees, locked in the order of their ids; that it may change them is for
     * each of them to ask.
     */
    public List<E> lockedByIds(Collection<UUID> ids) {
        return visible(ids, caller(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Called with the records of a page, to read in one go what their representations need. */
    protected void gather(List<E> shown) {}

    /** What rules ask about records of this collection, once in a transaction. */
    protected Learnt learnt() {
        return learnt;
    }

    /** Those of the records with these ids that the caller sees, for rules about what names them. */
    public Map<UUID, E> named(Collection<UUID> ids, LockModeType lock) {
        return learnt.about(List.of(type, lock), ids, asked -> visible(asked, caller(), lock).stream()
                .collect(Collectors.toMap(VersionedRecord::id, Function.identity())));
    }

    /** Those of the records with these ids that a caller sees, in the order of their ids. */
    public List<E> visible(Collection<UUID> ids, Standing to, LockModeType lock) {
        Ways.Way way = seenBy(to).together();
        TypedQuery<E> query = getEntityManager()
                .createQuery(
                        "select e from " + type.getSimpleName() + " e where e.id in :ids and " + way.condition()
                                + " order by e.id",
                        type)
                .setParameter("ids", ids);
        way.parameters().forEach(query::setParameter);
        return query.setLockMode(lock).getResultList();
    }
}
