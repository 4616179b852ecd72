package org.sharedvalue.program.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.sharedvalue.program.program.Program;
import org.sharedvalue.records.PartnershipRow;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** One intake: people who start a program together under one version of its design. */
@Entity
public class Cohort extends VersionedRecord implements PartnershipRow {

    @Enumerated(EnumType.STRING)
    private CohortStatus status = CohortStatus.PLANNED;

    @Column(updatable = false)
    private UUID programId;

    @Column(updatable = false)
    private UUID partnershipId;

    @Column
    private int designVersion;

    @Column
    private String label;

    @Column
    private String area;

    @Column
    private LocalDate startOn;

    @Column
    private LocalDate endOn;

    @Column
    private int capacity;

    /** For Hibernate. */
    protected Cohort() {}

    /** A new cohort of a program in state PLANNED, or a refusal. */
    Cohort(CohortRequest request, Program program) {
        program.requireNotCancelled();
        programId = program.id();
        partnershipId = program.partnershipId();
        designVersion = request.designVersion();
        describe(request, program);
    }

    /** Gives it the fields of a request, or refuses. */
    final void describe(CohortRequest request, Program program) {
        if (!programId.equals(request.programId())) {
            throw ProblemException.at("/programId", ProblemCode.IMMUTABLE_FIELD, "A cohort stays in its program.");
        }
        if (request.endOn().isBefore(request.startOn())) {
            throw ProblemException.at("/endOn", ProblemCode.DATES_OUT_OF_ORDER, "'endOn' lies before 'startOn'.");
        }
        if (status != CohortStatus.CANCELLED) {
            program.requireWithin(request.startOn(), request.endOn());
        }
        program.requireDesign(request.designVersion(), "/designVersion");
        if (status.hasRun() && designVersion != request.designVersion()) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "The design is fixed once the cohort has started to run.");
        }
        designVersion = request.designVersion();
        label = request.label();
        area = request.area();
        startOn = request.startOn();
        endOn = request.endOn();
        capacity = request.capacity();
    }

    /** Moves it along its chart; a cancelled program starts nothing. */
    void move(CohortStatus to, Program program) {
        status.requireNext(to);
        if (to == CohortStatus.RECRUITING || to == CohortStatus.RUNNING) {
            program.requireNotCancelled();
        }
        status = to;
    }

    /** Refuses to go on with a cohort that was cancelled. */
    public void requireNotCancelled() {
        if (status == CohortStatus.CANCELLED) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "The cohort is cancelled.");
        }
    }

    public CohortStatus status() {
        return status;
    }

    public UUID programId() {
        return programId;
    }

    @Override
    public UUID partnershipId() {
        return partnershipId;
    }

    public int designVersion() {
        return designVersion;
    }

    public String label() {
        return label;
    }

    public String area() {
        return area;
    }

    public LocalDate startOn() {
        return startOn;
    }

    public LocalDate endOn() {
        return endOn;
    }

    public int capacity() {
        return capacity;
    }
}
