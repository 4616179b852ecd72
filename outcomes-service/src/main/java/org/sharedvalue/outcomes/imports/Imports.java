package org.sharedvalue.outcomes.imports;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;
import org.sharedvalue.records.Filter;
import org.sharedvalue.records.Records;
import org.sharedvalue.records.Ways;
import org.sharedvalue.records.WriteStep;
import org.sharedvalue.web.access.Standing;

/** All imports. They publish no events; their rows do. */
@Singleton
public class Imports extends Records<ImportJob> {

    private static final Set<PartnershipRole> RECORDING =
            EnumSet.of(PartnershipRole.LEAD, PartnershipRole.DELIVERY, PartnershipRole.REFERRER);
    private static final String ARRIVED = "e.spooledAt is not null";

    Imports() {
        super(ImportJob.class, null, List.of(Filter.word("status", ImportStatus.class), Filter.text("collection")));
    }

    /** An import is seen by the organisation that sent it. */
    @Override
    protected Ways visibleTo(Standing caller) {
        return Ways.throughOwn(ARRIVED + " and e.organisationId", caller.own());
    }

    @Override
    protected Ways visibleToAdmin() {
        return Ways.nothing().or(ARRIVED, Map.of());
    }

    @Override
    protected boolean mayWrite(ImportJob job, WriteStep step, Standing caller) {
        return mayRecord(caller);
    }

    /** Whoever may record anything at all may send a file; what is in it is judged row by row. */
    private static boolean mayRecord(Standing caller) {
        return caller.isAdmin() || caller.holdsAnywhere(RECORDING);
    }

    /** Refuses a caller that may record nothing. */
    void requireRecording() {
        if (!mayRecord(caller())) {
            throw notAllowed();
        }
    }
}
