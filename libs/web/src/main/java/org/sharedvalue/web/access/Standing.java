package org.sharedvalue.web.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;

/** What a caller is in the suite today: the admin, an organisation with its roles in partnerships, or nobody. */
public final class Standing {

    /** Roles that pay for a program and read what was released of it, not its rows. */
    private static final Set<PartnershipRole> PAYING = EnumSet.of(PartnershipRole.FUNDER, PartnershipRole.SPONSOR);

    private static final Set<PartnershipRole> DELIVERING = EnumSet.of(PartnershipRole.LEAD, PartnershipRole.DELIVERY);

    private final boolean admin;
    private final @Nullable UUID organisationId;
    private final Set<UUID> own = new TreeSet<>();
    private final Map<UUID, Set<PartnershipRole>> roles = new TreeMap<>();

    private Standing(boolean admin, @Nullable UUID organisationId) {
        this.admin = admin;
        this.organisationId = organisationId;
        if (organisationId != null) {
            own.add(organisationId);
        }
    }

    /** The admin, who sees and writes everything. */
    public static Standing admin(@Nullable UUID organisationId) {
        return new Standing(true, organisationId);
    }

    /** A caller that is neither the admin nor an organisation: it sees and writes nothing. */
    public static Standing nobody() {
        return new Standing(false, null);
    }

    /** An organisation with those of its roles that it holds on a day; one that went into another holds none. */
    public static Standing of(UUID organisationId, HeldRoles held, LocalDate day) {
        Standing standing = new Standing(false, organisationId);
        if (held.mergedIntoId() != null) {
            return standing;
        }
        standing.own.addAll(held.predecessorIds());
        held.items().stream().filter(role -> role.isHeldOn(day)).forEach(role -> standing.roles
                .computeIfAbsent(role.partnershipId(), id -> EnumSet.noneOf(PartnershipRole.class))
                .add(role.role()));
        return standing;
    }

    public boolean isAdmin() {
        return admin;
    }

    /** The organisation that the caller acts for. */
    public Optional<UUID> organisationId() {
        return Optional.ofNullable(organisationId);
    }

    /** The organisations that the caller acts for: its own and those that went into it; none for nobody. */
    public Set<UUID> own() {
        return Set.copyOf(own);
    }

    /** Whether the caller acts for this organisation. */
    public boolean actsFor(@Nullable UUID other) {
        return other != null && own.contains(other);
    }

    /** Whether it holds any role in a partnership. */
    public boolean isMemberOf(UUID partnershipId) {
        return admin || roles.containsKey(partnershipId);
    }

    /** Whether it sees the rows of a partnership's programs: a role other than FUNDER or SPONSOR. */
    public boolean sees(UUID partnershipId) {
        return admin || !PAYING.containsAll(roles.getOrDefault(partnershipId, Set.of()));
    }

    /** Whether it writes the rows of a partnership's programs. */
    public boolean delivers(UUID partnershipId) {
        return admin || holds(partnershipId, DELIVERING);
    }

    /** Whether it holds one of these roles in a partnership. */
    public boolean holds(UUID partnershipId, Set<PartnershipRole> wanted) {
        return roles.getOrDefault(partnershipId, Set.of()).stream().anyMatch(wanted::contains);
    }

    /** The partnerships whose rows it sees; for the admin this says nothing. */
    public Set<UUID> seen() {
        return partnerships(held -> !PAYING.containsAll(held));
    }

    /** The partnerships in which it only pays. */
    public Set<UUID> onlyPaid() {
        return partnerships(PAYING::containsAll);
    }

    /** The partnerships whose rows it writes; for the admin this says nothing. */
    public Set<UUID> delivered() {
        return partnerships(held -> held.stream().anyMatch(DELIVERING::contains));
    }

    /** Whether it holds one of these roles in some partnership. */
    public boolean holdsAnywhere(Set<PartnershipRole> wanted) {
        return roles.keySet().stream().anyMatch(partnershipId -> holds(partnershipId, wanted));
    }

    private Set<UUID> partnerships(Predicate<Set<PartnershipRole>> wanted) {
        Set<UUID> found = new TreeSet<>();
        roles.forEach((id, held) -> {
            if (wanted.test(held)) {
                found.add(id);
            }
        });
        return found;
    }
}
