package org.sharedvalue.outcomes.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.AgeBand;
import org.sharedvalue.contracts.vocabulary.TargetGroup;
import org.sharedvalue.outcomes.sealing.Sealed;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** A pseudonymous person record; its id is the participantRef, drawn at random and derived from nothing. */
@Entity
public class Participant extends VersionedRecord {

    static final String UNKNOWN_AREA = "UNKNOWN";

    @Enumerated(EnumType.STRING)
    private ParticipantStatus status = ParticipantStatus.REGISTERED;

    @Enumerated(EnumType.STRING)
    private @Nullable ParticipantStatus restrictedFrom;

    @Enumerated(EnumType.STRING)
    private AgeBand ageBand;

    @Column(updatable = false)
    private @Nullable UUID registeredByOrganisationId;

    @Column
    private String area;

    /** Without special categories, which stand in {@link #allGroups} alone. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private List<TargetGroup> targetGroups;

    @Embedded
    private Sealed allGroups;

    @Column
    private boolean demographicsWithdrawn;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Participant() {
        super(UUID.randomUUID());
    }

    /** A new participant in state REGISTERED; nobody but the admin registers without an organisation. */
    @SuppressWarnings("NullAway.Init") // describe sets the rest
    public Participant(
            ParticipantRequest request, @Nullable UUID registeredByOrganisationId, SealedGroups sealedGroups) {
        super(UUID.randomUUID());
        this.registeredByOrganisationId = registeredByOrganisationId;
        describe(request, sealedGroups);
    }

    /** Gives it the fields of a request, or refuses. */
    final void describe(ParticipantRequest request, SealedGroups sealedGroups) {
        requireWritable();
        if (demographicsWithdrawn && request.tellsSomething()) {
            throw new ProblemException(
                    ProblemCode.CONSENT_WITHDRAWN,
                    "The person withdrew the consent to age band, area and groups; record a new one first.");
        }
        ageBand = request.ageBand();
        area = request.area();
        List<TargetGroup> groups = request.targetGroups().stream().distinct().toList();
        targetGroups =
                groups.stream().filter(group -> !group.isSpecialCategory()).toList();
        allGroups = sealedGroups.seal(id(), groups);
    }

    /** Forgets age band, area and groups, because the consent to them was withdrawn. */
    void withdrawDemographics(SealedGroups sealedGroups) {
        ageBand = AgeBand.UNKNOWN;
        area = UNKNOWN_AREA;
        targetGroups = List.of();
        allGroups = sealedGroups.seal(id(), List.of());
        demographicsWithdrawn = true;
    }

    /** Takes a new consent to age band, area and groups. */
    void allowDemographics() {
        demographicsWithdrawn = false;
    }

    /** Restricts its processing, or lifts the restriction. */
    void move(ParticipantStatus to) {
        status.requireNext(to, allowedTransitions());
        restrictedFrom = to == ParticipantStatus.RESTRICTED ? status : null;
        status = to;
    }

    /** What is left of a participant who is erased: banded attributes under a fresh reference that nobody is told. */
    static Participant erased(Participant person, SealedGroups sealedGroups) {
        Participant left = new Participant();
        left.status = ParticipantStatus.ERASED;
        left.ageBand = person.ageBand;
        left.area = person.area;
        left.targetGroups = List.copyOf(person.targetGroups);
        left.allGroups = sealedGroups.seal(left.id(), left.targetGroups);
        return left;
    }

    /** Notes its first enrolment. */
    void enrolled() {
        status = ParticipantStatus.ACTIVE;
    }

    /** Refuses a write about a person who is erased or whose processing is restricted. */
    public void requireWritable() {
        if (status == ParticipantStatus.ERASED) {
            throw new ProblemException(
                    ProblemCode.PROCESSING_RESTRICTED,
                    "The participant was erased; its enrolments can be ended or voided, and nothing else.");
        }
        requireUnrestricted();
    }

    /** Refuses a write about a person whose processing is restricted. */
    void requireUnrestricted() {
        if (status == ParticipantStatus.RESTRICTED) {
            throw new ProblemException(
                    ProblemCode.PROCESSING_RESTRICTED, "Nothing is written about the participant until it is lifted.");
        }
    }

    /** The states that it can be moved to; a restriction is lifted to where it was before. */
    public Set<ParticipantStatus> allowedTransitions() {
        return restrictedFrom == null ? status.next() : EnumSet.of(restrictedFrom);
    }

    public ParticipantStatus status() {
        return status;
    }

    /** Who registered it; null for the admin. */
    public @Nullable UUID registeredByOrganisationId() {
        return registeredByOrganisationId;
    }

    public AgeBand ageBand() {
        return ageBand;
    }

    public String area() {
        return area;
    }

    /** Its groups, special categories left out. */
    List<TargetGroup> plainGroups() {
        return List.copyOf(targetGroups);
    }

    /** All of its groups. */
    List<TargetGroup> targetGroups(SealedGroups sealedGroups) {
        return sealedGroups.open(id(), allGroups);
    }

    /** What events may say about it. */
    public PublishedBands publishedBands() {
        return PublishedBands.of(this);
    }
}
