package org.sharedvalue.program.lookup;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.program.program.Program;
import org.sharedvalue.program.program.ProgramStatus;

/**
 * What another service needs to know of a program.
 *
 * @param id id of the program
 * @param status its state
 * @param partnershipId partnership that runs it
 * @param startOn first day
 * @param endOn last day
 */
public record ProgramReference(
        UUID id,
        ProgramStatus status,
        UUID partnershipId,
        LocalDate startOn,
        @Nullable LocalDate endOn) {

    static ProgramReference of(Program known) {
        return new ProgramReference(known.id(), known.status(), known.partnershipId(), known.startOn(), known.endOn());
    }
}
