package org.sharedvalue.records;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.access.Standing;

/**
 * Records of programs that are one member's own: that member sees and writes them too, whatever its role.
 *
 * @param <E> the record
 */
public abstract class ContributedRecords<E extends VersionedRecord & ContributedRow> extends PartnershipRecords<E> {

    private final String contributor;

    /**
     * A collection, as in {@link Records}.
     *
     * @param contributor the attribute that names the organisation whose own a record is
     */
    protected ContributedRecords(
            Class<E> type, @Nullable EventSource<E> events, String contributor, List<Filter> filters) {
        super(type, events, filters);
        this.contributor = contributor;
    }

    @Override
    protected Ways visibleTo(Standing caller) {
        Ways ways = super.visibleTo(caller);
        Set<UUID> paid = caller.onlyPaid();
        return paid.isEmpty()
                ? ways
                : ways.or(
                        "e." + contributor + " in :own and e.partnershipId in :paid",
                        Map.of("own", caller.own(), "paid", paid));
    }

    @Override
    protected boolean mayWrite(E row, WriteStep step, Standing caller) {
        return super.mayWrite(row, step, caller) || isOwn(row, caller);
    }

    @Override
    public boolean isSeen(E row) {
        return super.isSeen(row) || isOwn(row, caller());
    }

    private boolean isOwn(E row, Standing caller) {
        return caller.actsFor(row.contributorId()) && caller.isMemberOf(row.partnershipId());
    }
}
