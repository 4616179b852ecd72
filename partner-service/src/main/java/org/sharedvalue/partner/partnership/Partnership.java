package org.sharedvalue.partner.partnership;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** An agreement of two or more organisations for a purpose, with dated roles. */
@Entity
public class Partnership extends VersionedRecord {

    private static final int FEWEST_MEMBERS = 2;

    @Enumerated(EnumType.STRING)
    private PartnershipStatus status = PartnershipStatus.PROPOSED;

    @Column
    private String name;

    @Column
    private String purpose;

    @Column
    private @Nullable LocalDate startOn;

    @Column
    private @Nullable LocalDate endOn;

    @Embedded
    private Agreement agreement;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column
    private List<UUID> challengeIds;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "partnership_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Member> members = new ArrayList<>();

    @Column
    private @Nullable LocalDate activeSince;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Partnership() {}

    /** A new partnership in state PROPOSED. */
    @SuppressWarnings("NullAway.Init") // describe sets the rest
    public Partnership(PartnershipRequest request) {
        for (int index = 0; index < request.members().size(); index++) {
            if (request.members().get(index).id() != null) {
                throw ProblemException.at(
                        "/members/" + index + "/id", ProblemCode.READ_ONLY_FIELD, "The service sets the id.");
            }
        }
        describe(request);
    }

    /** Gives it the fields of a request, or refuses. */
    final void describe(PartnershipRequest request) {
        if (request.startOn() != null
                && request.endOn() != null
                && request.endOn().isBefore(request.startOn())) {
            throw ProblemException.at("/endOn", ProblemCode.DATES_OUT_OF_ORDER, "'endOn' lies before 'startOn'.");
        }
        name = request.name();
        purpose = request.purpose();
        startOn = request.startOn();
        endOn = request.endOn();
        agreement = request.agreement();
        challengeIds = request.challengeIds();
        replaceMembers(request.members());
        requireRules();
    }

    private void replaceMembers(List<MemberRequest> wanted) {
        Map<UUID, Member> known = members.stream().collect(Collectors.toMap(Member::id, Function.identity()));
        List<Member> next = new ArrayList<>();
        for (int index = 0; index < wanted.size(); index++) {
            MemberRequest request = wanted.get(index);
            Member kept = request.id() == null ? new Member(request) : known.get(request.id());
            if (kept == null) {
                throw ProblemException.at(
                        "/members/" + index + "/id", ProblemCode.UNKNOWN_REFERENCE, "There is no such member.");
            }
            kept.describe(request);
            next.add(kept);
        }
        members.removeIf(member -> !next.contains(member));
        next.stream().filter(member -> !members.contains(member)).forEach(members::add);
    }

    /** Adds one member, or refuses. */
    Member join(MemberRequest request) {
        Member joined = new Member(request);
        members.add(joined);
        requireRules();
        return joined;
    }

    /** Changes one member's dates, or refuses. */
    void amend(Member member, MemberRequest request) {
        member.describe(request);
        requireRules();
    }

    /** Moves it along its chart; activation needs active organisations. */
    void move(PartnershipTransition wish, LocalDate today, Set<UUID> activeOrganisations) {
        status.requireNext(wish.to());
        if (wish.on() != null && wish.on().isAfter(today)) {
            throw ProblemException.at("/on", ProblemCode.DATE_IN_FUTURE, "'on' lies in the future.");
        }
        status = wish.to();
        if (status == PartnershipStatus.ACTIVE) {
            LocalDate on = wish.on() == null ? today : wish.on();
            activeSince = activeSince == null ? on : activeSince;
            requireRules();
            if (organisationIds().stream().filter(activeOrganisations::contains).count() < FEWEST_MEMBERS) {
                throw new ProblemException(
                        ProblemCode.STATE_CONFLICT, "An active partnership has two or more active organisations.");
            }
        }
    }

    /**
     * Puts one organisation in the place of another that it took over; equal roles that touch become one.
     *
     * @throws ProblemException if only one organisation would be left
     */
    public void replace(UUID mergedId, UUID survivorId) {
        int before = organisationIds().size();
        members.stream()
                .filter(each -> each.organisationId().equals(mergedId))
                .forEach(each -> each.handTo(survivorId));
        if (before >= FEWEST_MEMBERS && organisationIds().size() < FEWEST_MEMBERS) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "The partnership '" + name + "' would have one member only.");
        }
        members.removeAll(Membership.coalesced(members.stream()
                .filter(each -> each.organisationId().equals(survivorId))
                .toList()));
    }

    private void requireRules() {
        Membership.requireConsistent(members);
        if (status.isLive() && activeSince != null) {
            Membership.requireLeadEveryDay(members, startOn == null ? activeSince : startOn, endOn);
            if (organisationIds().size() < FEWEST_MEMBERS) {
                throw new ProblemException(
                        ProblemCode.STATE_CONFLICT, "An active partnership has two or more organisations.");
            }
        }
    }

    /** The distinct organisations that are members at any time. */
    public Set<UUID> organisationIds() {
        return members.stream().map(Member::organisationId).collect(Collectors.toSet());
    }

    /** Whether an organisation leads it on a day. */
    boolean isLedBy(UUID organisationId, LocalDate day) {
        return rolesOn(organisationId, day).anyMatch(Member::isLead);
    }

    /** Whether an organisation holds any role in it on a day. */
    boolean hasMember(UUID organisationId, LocalDate day) {
        return rolesOn(organisationId, day).findAny().isPresent();
    }

    private Stream<Member> rolesOn(UUID organisationId, LocalDate day) {
        return members.stream().filter(each -> each.organisationId().equals(organisationId) && each.isMemberOn(day));
    }

    /** Who leads it on a day or any later one. */
    Set<UUID> leadsFrom(LocalDate day) {
        return members.stream()
                .filter(each -> each.isLead() && !each.endsBefore(day))
                .map(Member::organisationId)
                .collect(Collectors.toSet());
    }

    /** The members on a day. */
    List<Member> membersOn(LocalDate day) {
        return members.stream().filter(each -> each.isMemberOn(day)).toList();
    }

    /** The member with this id. */
    public Member member(UUID memberId) {
        return members.stream()
                .filter(each -> each.id().equals(memberId))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such member."));
    }

    public PartnershipStatus status() {
        return status;
    }

    public String name() {
        return name;
    }

    public String purpose() {
        return purpose;
    }

    public @Nullable LocalDate startOn() {
        return startOn;
    }

    public @Nullable LocalDate endOn() {
        return endOn;
    }

    public Agreement agreement() {
        return agreement;
    }

    public List<UUID> challengeIds() {
        return List.copyOf(challengeIds);
    }

    public List<Member> members() {
        return List.copyOf(members);
    }

    public @Nullable LocalDate activeSince() {
        return activeSince;
    }
}
