package org.sharedvalue.program.program;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.ProgramKind;
import org.sharedvalue.contracts.vocabulary.TargetGroup;
import org.sharedvalue.program.money.Currencies;
import org.sharedvalue.records.PartnershipRow;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** A repeatable offer of a partnership. */
@Entity
public class Program extends VersionedRecord implements PartnershipRow {

    @Enumerated(EnumType.STRING)
    private ProgramStatus status = ProgramStatus.PLANNED;

    @Column
    private String code;

    @Enumerated(EnumType.STRING)
    private ProgramKind kind;

    @Column
    private UUID partnershipId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column
    private List<UUID> challengeIds;

    @Column
    private String name;

    @Column
    private String summary;

    @Column
    private @Nullable UUID pilotId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private List<TargetGroup> targetGroups;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column
    private List<String> sdgTargets;

    @Column
    private LocalDate startOn;

    @Column
    private @Nullable LocalDate endOn;

    @Column
    private String currency;

    @ElementCollection
    @CollectionTable(name = "program_design", joinColumns = @JoinColumn(name = "program_id"))
    @OrderColumn(name = "version")
    @ListIndexBase(1)
    private List<Design> designs = new ArrayList<>();

    /** For Hibernate. */
    protected Program() {}

    /** A new program in state PLANNED, or a refusal. */
    Program(ProgramRequest request) {
        describe(request);
    }

    /** Gives it the fields of a request, or refuses. */
    final void describe(ProgramRequest request) {
        LocalDate last = request.endOn();
        if (last != null && last.isBefore(request.startOn())) {
            throw ProblemException.at("/endOn", ProblemCode.DATES_OUT_OF_ORDER, "'endOn' lies before 'startOn'.");
        }
        if (status != ProgramStatus.PLANNED && !partnershipId.equals(request.partnershipId())) {
            throw ProblemException.at(
                    "/partnershipId",
                    ProblemCode.IMMUTABLE_FIELD,
                    "A program stays in the partnership that it was activated in.");
        }
        requirePilot(request);
        Currencies.requireKnown(request.currency(), "/currency");
        partnershipId = request.partnershipId();
        code = request.code();
        kind = request.kind();
        challengeIds = request.challengeIds();
        name = request.name();
        summary = request.summary();
        pilotId = request.pilotId();
        targetGroups = request.targetGroups();
        sdgTargets = request.sdgTargets();
        startOn = request.startOn();
        endOn = last;
        currency = request.currency();
        designs.addAll(Designs.added(designs, request.designs()));
    }

    private static void requirePilot(ProgramRequest request) {
        if (request.kind() == ProgramKind.PILOT && request.pilotId() == null) {
            throw ProblemException.at("/pilotId", ProblemCode.MISSING, "A program of kind PILOT delivers a pilot.");
        }
        if (request.kind() != ProgramKind.PILOT && request.pilotId() != null) {
            throw ProblemException.at(
                    "/pilotId", ProblemCode.NOT_APPLICABLE, "Only a program of kind PILOT delivers a pilot.");
        }
    }

    /** Adds a design and answers its number. */
    int addDesign(DesignRequest request) {
        int version = designs.size() + 1;
        if (request.version() != null && request.version() != version) {
            throw ProblemException.at(
                    "/version", ProblemCode.RULE_BROKEN, "The next design has number " + version + ".");
        }
        designs.add(request.toDesign());
        return version;
    }

    /** Moves it along its chart; that the partnership is active is asked before. */
    void move(ProgramStatus to) {
        status.requireNext(to);
        if (to == ProgramStatus.ACTIVE && designs.isEmpty()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "An active program has a design.");
        }
        status = to;
    }

    /** Refuses days that are not all within the program's, each at its place in the body. */
    public void requireWithin(LocalDate first, LocalDate last) {
        if (first.isBefore(startOn)) {
            throw ProblemException.at(
                    "/startOn", ProblemCode.DATES_OUT_OF_ORDER, "The program starts on " + startOn + ".");
        }
        if (endOn != null && last.isAfter(endOn)) {
            throw ProblemException.at("/endOn", ProblemCode.DATES_OUT_OF_ORDER, "The program ends on " + endOn + ".");
        }
    }

    /** Refuses the number of a design that it does not have. */
    public void requireDesign(int version, String pointer) {
        if (version < 1 || version > designs.size()) {
            throw ProblemException.at(
                    pointer, ProblemCode.UNKNOWN_REFERENCE, "The program has no design with this number.");
        }
    }

    /** Refuses to go on with a program that was cancelled. */
    public void requireNotCancelled() {
        if (status == ProgramStatus.CANCELLED) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "The program is cancelled.");
        }
    }

    public ProgramStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public ProgramKind kind() {
        return kind;
    }

    @Override
    public UUID partnershipId() {
        return partnershipId;
    }

    public List<UUID> challengeIds() {
        return List.copyOf(challengeIds);
    }

    public String name() {
        return name;
    }

    public String summary() {
        return summary;
    }

    public @Nullable UUID pilotId() {
        return pilotId;
    }

    public List<TargetGroup> targetGroups() {
        return List.copyOf(targetGroups);
    }

    public List<String> sdgTargets() {
        return List.copyOf(sdgTargets);
    }

    public LocalDate startOn() {
        return startOn;
    }

    public @Nullable LocalDate endOn() {
        return endOn;
    }

    public String currency() {
        return currency;
    }

    public List<Design> designs() {
        return List.copyOf(designs);
    }

    /** The design with a number, from 1. */
    public Design design(int version) {
        return designs.get(version - 1);
    }
}
