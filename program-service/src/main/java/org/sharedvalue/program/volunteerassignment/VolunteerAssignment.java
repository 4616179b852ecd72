package org.sharedvalue.program.volunteerassignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.VolunteerRole;
import org.sharedvalue.program.program.Program;
import org.sharedvalue.records.ContributedRow;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** An employee volunteer, known by a pseudonym, in a role of a program for a time; both ends are included. */
@Entity
public class VolunteerAssignment extends VersionedRecord implements ContributedRow {

    @Column(updatable = false)
    private UUID programId;

    @Column(updatable = false)
    private UUID partnershipId;

    @Column
    private @Nullable UUID cohortId;

    @Column
    private UUID employerOrganisationId;

    @Column
    private String volunteerRef;

    @Enumerated(EnumType.STRING)
    private VolunteerRole role;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private @Nullable LocalDate to;

    /** For Hibernate. */
    protected VolunteerAssignment() {}

    /** A new assignment, or a refusal. */
    VolunteerAssignment(VolunteerAssignmentRequest request, Program program) {
        programId = program.id();
        partnershipId = program.partnershipId();
        describe(request);
    }

    /** Gives it the fields of a request, or refuses. */
    final void describe(VolunteerAssignmentRequest request) {
        if (!programId.equals(request.programId())) {
            throw ProblemException.at("/programId", ProblemCode.IMMUTABLE_FIELD, "It stays in its program.");
        }
        if (request.to() != null && request.to().isBefore(request.from())) {
            throw ProblemException.at("/to", ProblemCode.DATES_OUT_OF_ORDER, "'to' lies before 'from'.");
        }
        cohortId = request.cohortId();
        employerOrganisationId = request.employerOrganisationId();
        volunteerRef = request.volunteerRef();
        role = request.role();
        from = request.from();
        to = request.to();
    }

    /** Whether a request leaves everything that its hours say of it. */
    boolean isSameVolunteer(VolunteerAssignmentRequest wanted) {
        return Objects.equals(cohortId, wanted.cohortId())
                && employerOrganisationId.equals(wanted.employerOrganisationId())
                && volunteerRef.equals(wanted.volunteerRef());
    }

    /** Whether a request leaves its days. */
    boolean hasSameDays(VolunteerAssignmentRequest wanted) {
        return from.equals(wanted.from()) && Objects.equals(to, wanted.to());
    }

    /** Whether it lasts on this day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public UUID programId() {
        return programId;
    }

    @Override
    public UUID partnershipId() {
        return partnershipId;
    }

    @Override
    public UUID contributorId() {
        return employerOrganisationId;
    }

    public @Nullable UUID cohortId() {
        return cohortId;
    }

    public UUID employerOrganisationId() {
        return employerOrganisationId;
    }

    public String volunteerRef() {
        return volunteerRef;
    }

    public VolunteerRole role() {
        return role;
    }

    public LocalDate from() {
        return from;
    }

    public @Nullable LocalDate to() {
        return to;
    }
}
