package org.sharedvalue.partner.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;

/** One organisation in one role of a partnership for a time; both ends are included. */
@Entity
@Table(name = "partnership_member")
public class Member {

    @Id
    private UUID id;

    @Column
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private PartnershipRole role;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private @Nullable LocalDate to;

    /** For Hibernate. */
    protected Member() {}

    Member(MemberRequest request) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        describe(request);
    }

    final void describe(MemberRequest request) {
        organisationId = request.organisationId();
        role = request.role();
        from = request.from();
        to = request.to();
    }

    void handTo(UUID survivorId) {
        organisationId = survivorId;
    }

    /** Takes in a later one of the same role that begins before or right after its end; whether it did. */
    boolean takeIn(Member later) {
        LocalDate end = to;
        if (later.role != role || (end != null && later.from.isAfter(end.plusDays(1)))) {
            return false;
        }
        if (end != null && (later.to == null || later.to.isAfter(end))) {
            to = later.to;
        }
        return true;
    }

    boolean isLead() {
        return role == PartnershipRole.LEAD;
    }

    /** Whether it is one on this day. */
    boolean isMemberOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether its last day lies before this one. */
    boolean endsBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    /** Whether the two share a day. */
    boolean meets(Member other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public PartnershipRole role() {
        return role;
    }

    public LocalDate from() {
        return from;
    }

    public @Nullable LocalDate to() {
        return to;
    }
}
