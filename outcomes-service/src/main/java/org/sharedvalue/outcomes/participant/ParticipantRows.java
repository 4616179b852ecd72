package org.sharedvalue.outcomes.participant;

import jakarta.inject.Singleton;
import java.util.List;
import org.sharedvalue.outcomes.imports.row.Forgotten;
import org.sharedvalue.outcomes.imports.row.NewRows;
import org.sharedvalue.outcomes.imports.row.RowBatch;

/** Participants as rows of an import. */
@Singleton
class ParticipantRows extends NewRows<ParticipantRow, Participant> {

    private final Participants participants;
    private final SealedGroups sealedGroups;

    ParticipantRows(Participants participants, SealedGroups sealedGroups) {
        super(participants);
        this.participants = participants;
        this.sealedGroups = sealedGroups;
    }

    @Override
    public String collection() {
        return "participants";
    }

    @Override
    public Class<ParticipantRow> form() {
        return ParticipantRow.class;
    }

    /** They name nobody. */
    @Override
    public void prepare(RowBatch<ParticipantRow> batch) {}

    @Override
    protected void lock(List<ParticipantRow> rows) {}

    @Override
    protected Participant made(ParticipantRow row) {
        return participants.registered(row.request());
    }

    @Override
    protected boolean moves(ParticipantRow row) {
        return row.status() != null && row.status() != ParticipantStatus.REGISTERED;
    }

    @Override
    protected void move(Participant made, ParticipantRow row) {
        if (row.status() != null) {
            made.move(row.status());
        }
    }

    /** Whoever is enrolled since is ACTIVE, which a row does not say. */
    @Override
    protected boolean isSame(Participant known, ParticipantRow row) {
        return ParticipantRequest.of(known, sealedGroups).equals(row.request())
                && (known.status() == ParticipantStatus.RESTRICTED) == (row.status() == ParticipantStatus.RESTRICTED);
    }

    @Override
    protected boolean isForgotten(ParticipantRow row, Forgotten forgotten) {
        return forgotten.has(row.externalId());
    }
}
