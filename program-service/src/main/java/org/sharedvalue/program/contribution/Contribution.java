package org.sharedvalue.program.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.ContributionKind;
import org.sharedvalue.contracts.vocabulary.Money;
import org.sharedvalue.contracts.vocabulary.Motive;
import org.sharedvalue.contracts.vocabulary.ValuationMethod;
import org.sharedvalue.program.program.Program;
import org.sharedvalue.records.ContributedRow;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.access.HeldRoles;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** A resource that an organisation puts into a program: cash, goods and services, or the cost of managing it. */
@Entity
public class Contribution extends VersionedRecord implements ContributedRow {

    @Enumerated(EnumType.STRING)
    private ContributionStatus status = ContributionStatus.PLEDGED;

    @Column
    private UUID organisationId;

    @Column(updatable = false)
    private UUID programId;

    @Column(updatable = false)
    private UUID partnershipId;

    @Column
    private @Nullable UUID cohortId;

    @Enumerated(EnumType.STRING)
    private ContributionKind kind;

    @Enumerated(EnumType.STRING)
    private Motive motive;

    @Column
    private long amount;

    @Column
    private String currency;

    @Enumerated(EnumType.STRING)
    private ValuationMethod valuationMethod;

    @Column
    private @Nullable LocalDate receivedOn;

    @Column
    private @Nullable UUID leveragedByOrganisationId;

    @Column
    private @Nullable String reason;

    /** For Hibernate. */
    protected Contribution() {}

    /** A new contribution to a program in state PLEDGED, or a refusal. */
    Contribution(ContributionRequest request, Program program, HeldRoles roles, LocalDate today) {
        programId = program.id();
        partnershipId = program.partnershipId();
        describe(request, program, roles, today);
    }

    /** Gives it the fields of a request, or refuses. */
    final void describe(ContributionRequest request, Program program, HeldRoles roles, LocalDate today) {
        if (!status.isEditable()) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "A contribution that is " + status + " is not edited; reverse it.");
        }
        if (!programId.equals(request.programId())) {
            throw ProblemException.at("/programId", ProblemCode.IMMUTABLE_FIELD, "It stays in its program.");
        }
        if (request.organisationId().equals(request.leveragedByOrganisationId())) {
            throw ProblemException.at(
                    "/leveragedByOrganisationId", ProblemCode.RULE_BROKEN, "No contributor leverages itself.");
        }
        Money money = request.amount().toMoney("/amount");
        if (!money.currency().equals(program.currency())) {
            throw ProblemException.at(
                    "/amount/currency", ProblemCode.RULE_BROKEN, "The program counts in " + program.currency() + ".");
        }
        if (status == ContributionStatus.RECEIVED && request.receivedOn() == null) {
            throw ProblemException.at("/receivedOn", ProblemCode.MISSING, "What was received has a day.");
        }
        requirePast(request.receivedOn(), "/receivedOn", today);
        if (roles.mergedIntoId() != null && !request.organisationId().equals(organisationId)) {
            throw ProblemException.at(
                    "/organisationId",
                    ProblemCode.ORGANISATION_MERGED,
                    "The organisation was merged into " + roles.mergedIntoId() + ".");
        }
        requireMember(roles, request.receivedOn(), "/organisationId");
        organisationId = request.organisationId();
        cohortId = request.cohortId();
        kind = request.kind();
        motive = request.motive();
        amount = money.amount();
        currency = money.currency();
        valuationMethod = request.valuationMethod();
        receivedOn = request.receivedOn();
        leveragedByOrganisationId = request.leveragedByOrganisationId();
    }

    /** Moves it along its chart. */
    void move(ContributionTransition request, HeldRoles roles, LocalDate today) {
        status.requireNext(request.to());
        if (request.to() == ContributionStatus.REVERSED
                && (request.reason() == null || request.reason().isBlank())) {
            throw ProblemException.at("/reason", ProblemCode.MISSING, "Say why it is reversed.");
        }
        if (request.to() == ContributionStatus.RECEIVED) {
            requirePast(request.on(), "/on", today);
            LocalDate named = request.on() == null ? receivedOn : request.on();
            receivedOn = named == null ? today : named;
            requireMember(roles, receivedOn, "/on");
        }
        if (request.reason() != null) {
            reason = request.reason();
        }
        status = request.to();
    }

    /** A pledge without a day may be given on any day on which the contributor is a member. */
    private void requireMember(HeldRoles roles, @Nullable LocalDate day, String pointer) {
        boolean member = roles.items().stream()
                .filter(role -> role.partnershipId().equals(partnershipId))
                .anyMatch(role -> day == null || role.isHeldOn(day));
        if (!member) {
            throw ProblemException.at(
                    pointer,
                    ProblemCode.RULE_BROKEN,
                    "The contributor is no member of the program's partnership"
                            + (day == null ? "." : " on " + day + "."));
        }
    }

    private static void requirePast(@Nullable LocalDate day, String pointer, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw ProblemException.at(
                    pointer, ProblemCode.DATE_IN_FUTURE, "It was not received yet; today is " + today + ".");
        }
    }

    public ContributionStatus status() {
        return status;
    }

    public UUID organisationId() {
        return organisationId;
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
        return organisationId;
    }

    public @Nullable UUID cohortId() {
        return cohortId;
    }

    public ContributionKind kind() {
        return kind;
    }

    public Motive motive() {
        return motive;
    }

    public Money amount() {
        return new Money(amount, currency);
    }

    public ValuationMethod valuationMethod() {
        return valuationMethod;
    }

    public @Nullable LocalDate receivedOn() {
        return receivedOn;
    }

    public @Nullable UUID leveragedByOrganisationId() {
        return leveragedByOrganisationId;
    }

    public @Nullable String reason() {
        return reason;
    }
}
