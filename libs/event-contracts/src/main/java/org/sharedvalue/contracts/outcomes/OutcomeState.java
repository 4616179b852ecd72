package org.sharedvalue.contracts.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.vocabulary.EmployerLink;
import org.sharedvalue.contracts.vocabulary.EmploymentContract;
import org.sharedvalue.contracts.vocabulary.HoursBand;
import org.sharedvalue.contracts.vocabulary.OfferState;
import org.sharedvalue.contracts.vocabulary.OutcomeType;

/**
 * Public state of an outcome.
 *
 * @param id id of the aggregate
 * @param version version of the aggregate after the change, from 1
 * @param createdAt when it was recorded, UTC
 * @param updatedAt when it last changed, UTC
 * @param status REPORTED, VERIFIED, REJECTED or RETRACTED
 * @param enrolmentId enrolment it belongs to
 * @param programId program it belongs to
 * @param type what changed
 * @param occurredOn day it happened
 * @param verificationLevel 1 participant stated, 2 provider recorded, 3 employer confirmed, 4 administrative data
 * @param employment details of the job, for job offers and job starts
 * @param precededById offer that a start follows from
 */
public record OutcomeState(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String status,
        UUID enrolmentId,
        UUID programId,
        OutcomeType type,
        LocalDate occurredOn,
        int verificationLevel,
        @Nullable Employment employment,
        @Nullable UUID precededById)
        implements AggregateState {

    /**
     * Details of a job.
     *
     * @param employerLink how the employer relates to the partnership
     * @param employerOrganisationId the employer, where it is a known organisation
     * @param contract kind of contract
     * @param hoursBand weekly hours
     * @param offerState what became of the offer; absent for starts
     */
    public record Employment(
            EmployerLink employerLink,
            @Nullable UUID employerOrganisationId,
            EmploymentContract contract,
            HoursBand hoursBand,
            @Nullable OfferState offerState) {}
}
