package org.sharedvalue.partner.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.TargetGroup;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** A community need that an organisation or the public raised. */
@Entity
public class Challenge extends VersionedRecord {

    @Enumerated(EnumType.STRING)
    private ChallengeStatus status = ChallengeStatus.RAISED;

    @Column
    private String title;

    @Column
    private String description;

    @Column
    private @Nullable UUID raisedByOrganisationId;

    @Column
    private String area;

    // As text, for which alone HQL can ask whether an array holds it.
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column
    private List<String> targetGroups;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column
    private List<String> sdgTargets;

    @Column
    private @Nullable String evidenceUrl;

    @Column
    private @Nullable UUID duplicateOfId;

    @Column
    private @Nullable String closingNote;

    @Transient
    private boolean wasAddressed;

    /** For Hibernate. */
    protected Challenge() {}

    /** A new challenge in state RAISED; without an organisation it is the public's. */
    public Challenge(ChallengeRequest request, @Nullable UUID raisedByOrganisationId) {
        this.raisedByOrganisationId = raisedByOrganisationId;
        write(request);
    }

    /** Gives it the fields of a request, or refuses. */
    void describe(ChallengeRequest request) {
        if (!Objects.equals(request.raisedByOrganisationId(), raisedByOrganisationId)) {
            throw ProblemException.at(
                    "/raisedByOrganisationId", ProblemCode.IMMUTABLE_FIELD, "Who raised a challenge stays who it is.");
        }
        write(request);
    }

    private void write(ChallengeRequest request) {
        title = request.title();
        description = request.description();
        area = request.area();
        targetGroups = request.targetGroups().stream().map(TargetGroup::name).toList();
        sdgTargets = request.sdgTargets();
        evidenceUrl = request.evidenceUrl();
    }

    /** Gives it to the organisation that took over the one that raised it. */
    public void handTo(UUID survivorId) {
        raisedByOrganisationId = survivorId;
    }

    /** Moves it along its chart; what belongs to the state it leaves is gone with it. */
    void move(ChallengeTransition request) {
        status.requireNext(request.to());
        requireFitting(request.duplicateOfId(), request.to() == ChallengeStatus.DUPLICATE, "/duplicateOfId");
        requireFitting(request.closingNote(), request.to() == ChallengeStatus.ADDRESSED, "/closingNote");
        wasAddressed = status == ChallengeStatus.ADDRESSED;
        status = request.to();
        duplicateOfId = request.duplicateOfId();
        closingNote = request.closingNote();
    }

    private static void requireFitting(@Nullable Object given, boolean needed, String pointer) {
        boolean present = given != null && !given.toString().isBlank();
        if (needed && !present) {
            throw ProblemException.at(pointer, ProblemCode.MISSING, "This state needs it.");
        }
        if (given != null && !needed) {
            throw ProblemException.at(pointer, ProblemCode.NOT_APPLICABLE, "It does not belong to this state.");
        }
    }

    /** Repeats what the one that it repeated turned out to repeat. */
    void follow(UUID originalId) {
        duplicateOfId = originalId;
    }

    /** Whether its words may be shown to all: an organisation's at once, the public's once it is accepted. */
    boolean isShown() {
        return raisedByOrganisationId != null || status.isTakenUp();
    }

    /** Whether its latest move reopened it. */
    boolean wasAddressed() {
        return wasAddressed;
    }

    public ChallengeStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public @Nullable UUID raisedByOrganisationId() {
        return raisedByOrganisationId;
    }

    public String area() {
        return area;
    }

    public List<TargetGroup> targetGroups() {
        return targetGroups.stream().map(TargetGroup::valueOf).toList();
    }

    public List<String> sdgTargets() {
        return List.copyOf(sdgTargets);
    }

    public @Nullable String evidenceUrl() {
        return evidenceUrl;
    }

    public @Nullable UUID duplicateOfId() {
        return duplicateOfId;
    }

    public @Nullable String closingNote() {
        return closingNote;
    }
}
