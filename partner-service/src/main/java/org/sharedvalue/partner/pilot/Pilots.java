package org.sharedvalue.partner.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.partner.partnership.Partnerships;
import org.sharedvalue.records.Filter;
import org.sharedvalue.records.Records;
import org.sharedvalue.records.Ways;
import org.sharedvalue.records.WriteStep;
import org.sharedvalue.web.access.Standing;

/** All pilots. */
@ApplicationScoped
public class Pilots extends Records<Pilot> {

    @Inject
    Partnerships partnerships;

    Pilots() {
        super(
                Pilot.class,
                new PilotEvents(),
                List.of(
                        Filter.word("status", PilotStatus.class),
                        Filter.id("partnershipId"),
                        Filter.id("challengeId")));
    }

    /** Like the partnerships that try them, pilots are for everybody to see. */
    @Override
    protected Ways visibleTo(Standing caller) {
        return Ways.everything();
    }

    /** A pilot is written by the LEAD; every other member gets as far as stopping it. */
    @Override
    protected boolean mayWrite(Pilot pilot, WriteStep step, Standing caller) {
        UUID organisationId = caller.organisationId().orElse(null);
        if (organisationId == null) {
            return false;
        }
        boolean asMember = step == WriteStep.BEFORE || pilot.isBeingStopped();
        return asMember
                ? partnerships.hasMember(pilot.partnershipId(), organisationId)
                : partnerships.isLedBy(pilot.partnershipId(), organisationId);
    }

    /** The pilots that answer a challenge, oldest first. */
    public List<Pilot> answering(UUID challengeId) {
        return list("challengeId = ?1 order by createdAt, id", challengeId);
    }

    /** Refuses a member other than the LEAD anything but stopping a pilot. */
    void requireMovable(Pilot pilot, PilotStatus to) {
        if (to != PilotStatus.STOPPED) {
            requireWritable(pilot, WriteStep.AFTER);
        }
    }
}
