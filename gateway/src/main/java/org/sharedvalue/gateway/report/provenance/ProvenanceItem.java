package org.sharedvalue.gateway.report.provenance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ledger entry behind a figure: the newest about its record.
 *
 * @param seq position in the ledger
 * @param type type of the event
 * @param subject the record
 * @param enrolmentId enrolment that it puts into the figure; null for what belongs to none, such as contributions, volunteer
 *     hours and declarations
 * @param occurredOn day of what the record states: the end or start of an enrolment, the day of an outcome, the end of a
 *     check's window, the day of receipt or work, the first day of a declaration or rate
 */
public record ProvenanceItem(
        long seq,
        String type,
        String subject,
        @Nullable UUID enrolmentId,
        @Nullable LocalDate occurredOn) {}
