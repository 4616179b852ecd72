package org.sharedvalue.gateway.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.partner.PartnershipState.Member;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.PartnerEvents;
import org.sharedvalue.gateway.RandomEvents;

/**
 * Random partnerships of four organisations, two of which become one, with two programs each and people who go from one
 * program to another.
 */
public final class RandomPartners {

    public static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 11);

    private static final List<PartnershipRole> ROLES = List.of(
            PartnershipRole.LEAD,
            PartnershipRole.DELIVERY,
            PartnershipRole.EVALUATOR,
            PartnershipRole.FUNDER,
            PartnershipRole.SPONSOR);

    private final Random random;
    private final List<UUID> organisations;
    private final List<UUID> partnerships;
    private final List<UUID> programs;
    private final List<DomainEvent> events = new ArrayList<>();

    public RandomPartners(long seed) {
        random = new Random(seed);
        organisations = RandomEvents.ids(random, 4);
        partnerships = RandomEvents.ids(random, 3);
        programs = RandomEvents.ids(random, 6);
        for (int i = 0; i < organisations.size(); i++) {
            Sector sector = i % 2 == 0 ? Sector.FOR_PROFIT : Sector.NON_PROFIT;
            events.add(PartnerEvents.organisation(organisations.get(i), 1, "Organisation " + i, sector, null));
        }
        events.add(PartnerEvents.organisation(merged(), 2, "Merged", Sector.NON_PROFIT, survivor()));
        for (int i = 0; i < partnerships.size(); i++) {
            UUID partnership = partnerships.get(i);
            events.add(PartnerEvents.partnership(partnership, 1, "Partnership " + i, members()));
            events.add(Events.program(programs.get(i), 1, "P-" + programs.get(i), partnership, "GBP"));
            events.add(Events.program(programs.get(i + 3), 1, "P-" + programs.get(i + 3), partnership, "GBP"));
        }
        events.addAll(RandomEvents.of(random, 60, programs, organisations));
    }

    public List<UUID> organisations() {
        return organisations;
    }

    public List<UUID> partnerships() {
        return partnerships;
    }

    /** The organisation that was merged into the survivor. */
    public UUID merged() {
        return organisations.get(3);
    }

    public UUID survivor() {
        return organisations.get(2);
    }

    public List<DomainEvent> events() {
        return List.copyOf(events);
    }

    public LocalDate anyDay() {
        return FIRST_DAY.plusDays(random.nextInt(60));
    }

    private List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (UUID organisation : organisations) {
            if (random.nextInt(4) > 0) {
                members.add(PartnerEvents.member(organisation, ROLES.get(random.nextInt(ROLES.size())), anyDay()));
            }
        }
        return members;
    }
}
