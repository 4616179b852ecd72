package org.sharedvalue.accesstests;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;

/**
 * Organisations in partnerships, drawn at random and pinned to the stand-in for partner-service, with a naive reading of
 * who may what: a list of roles that is searched for every question.
 */
public final class Cast {

    private static final Set<PartnershipRole> PAYING = EnumSet.of(PartnershipRole.FUNDER, PartnershipRole.SPONSOR);
    private static final Set<PartnershipRole> DELIVERING = EnumSet.of(PartnershipRole.LEAD, PartnershipRole.DELIVERY);
    private static final Set<PartnershipRole> REGISTERING =
            EnumSet.of(PartnershipRole.LEAD, PartnershipRole.DELIVERY, PartnershipRole.REFERRER);

    private final Random random;
    private final List<UUID> organisations;
    private final List<UUID> partnerships;
    private final List<Part> parts = new ArrayList<>();

    /** Draws who holds which role; every third membership is over since yesterday and counts for nothing. */
    public Cast(Random random, int organisationCount, List<UUID> partnerships) {
        this.random = random;
        this.partnerships = List.copyOf(partnerships);
        this.organisations = IntStream.range(0, organisationCount)
                .mapToObj(index -> UUID.randomUUID())
                .toList();
        String yesterday =
                LocalDate.now(ZoneId.of("Europe/London")).minusDays(1).toString();
        for (UUID organisation : organisations) {
            for (UUID partnership : partnerships) {
                for (int count = random.nextInt(3); count > 0; count--) {
                    PartnershipRole role = oneOf(List.of(PartnershipRole.values()));
                    boolean over = random.nextInt(3) == 0;
                    MembershipBoard.pin(organisation, partnership, role.name(), "2000-01-01", over ? yesterday : null);
                    if (!over) {
                        parts.add(new Part(organisation, partnership, role));
                    }
                }
            }
        }
    }

    public List<UUID> organisations() {
        return organisations;
    }

    public List<UUID> partnerships() {
        return partnerships;
    }

    public UUID anyOrganisation() {
        return oneOf(organisations);
    }

    /** One of several at random. */
    public <T> T oneOf(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    public boolean isMember(UUID organisation, UUID partnership) {
        return holds(organisation, partnership, EnumSet.allOf(PartnershipRole.class));
    }

    public boolean sees(UUID organisation, UUID partnership) {
        return holds(organisation, partnership, EnumSet.complementOf(EnumSet.copyOf(PAYING)));
    }

    public boolean delivers(UUID organisation, UUID partnership) {
        return holds(organisation, partnership, DELIVERING);
    }

    public boolean refers(UUID organisation, UUID partnership) {
        return holds(organisation, partnership, EnumSet.of(PartnershipRole.REFERRER));
    }

    /** Whether it may register people. */
    public boolean registers(UUID organisation) {
        return partnerships.stream().anyMatch(partnership -> holds(organisation, partnership, REGISTERING));
    }

    private boolean holds(UUID organisation, UUID partnership, Set<PartnershipRole> roles) {
        for (Part part : parts) {
            if (part.organisation().equals(organisation)
                    && part.partnership().equals(partnership)
                    && roles.contains(part.role())) {
                return true;
            }
        }
        return false;
    }

    private record Part(UUID organisation, UUID partnership, PartnershipRole role) {}
}
