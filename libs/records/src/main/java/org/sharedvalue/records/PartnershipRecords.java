package org.sharedvalue.records;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.access.Standing;

/**
 * The records of programs: seen by who holds a role in the partnership that does more than pay, written by its LEAD and
 * DELIVERY.
 *
 * @param <E> the record
 */
public abstract class PartnershipRecords<E extends VersionedRecord & PartnershipRow> extends Records<E> {

    /** A collection, as in {@link Records}. */
    protected PartnershipRecords(Class<E> type, @Nullable EventSource<E> events, List<Filter> filters) {
        super(type, events, filters);
    }

    @Override
    protected Ways visibleTo(Standing caller) {
        return Ways.throughPartnerships(caller.seen());
    }

    @Override
    protected boolean mayWrite(E row, WriteStep step, Standing caller) {
        return caller.delivers(row.partnershipId());
    }

    /** Whether the caller sees a record that is at hand. */
    public boolean isSeen(E row) {
        return caller().sees(row.partnershipId());
    }
}
