package org.sharedvalue.program.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sharedvalue.records.Filter;
import org.sharedvalue.records.PartnershipRecords;

/** All sessions. */
@ApplicationScoped
public class Sessions extends PartnershipRecords<Session> {

    Sessions() {
        super(
                Session.class,
                new SessionEvents(),
                List.of(Filter.word("status", SessionStatus.class), Filter.id("cohortId"), Filter.id("programId")));
    }
}
