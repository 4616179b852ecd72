package org.sharedvalue.gateway.feed.feeding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventType;
import org.sharedvalue.contracts.partner.PartnershipState;
import org.sharedvalue.contracts.vocabulary.EmployerLink;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.PartnerEvents;

/**
 * A random history of programs that come to be funded and cease to be, and of the people in them; and what, by the rules of
 * DOMAIN.md said once more and naively, each funder is to know of it now.
 */
final class FundedWorld {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final List<OutcomeType> TYPES =
            List.of(OutcomeType.JOB_START, OutcomeType.JOB_OFFER, OutcomeType.TRAINING_START);
    private static final List<PartnershipRole> ROLES =
            List.of(PartnershipRole.FUNDER, PartnershipRole.SPONSOR, PartnershipRole.DELIVERY);

    private final Random random;
    private final List<UUID> funders;
    private final List<UUID> partnerships;
    private final Map<UUID, List<PartnershipState.Member>> members = new HashMap<>();
    private final Map<UUID, UUID> programs = new LinkedHashMap<>();
    private final Map<UUID, String> codes = new HashMap<>();
    private final Map<UUID, Enrolment> enrolments = new LinkedHashMap<>();
    private final Map<UUID, Outcome> outcomes = new LinkedHashMap<>();
    private final Map<UUID, Integer> versions = new HashMap<>();
    private final Map<UUID, String> checks = new HashMap<>();
    private final Set<UUID> erasedRefs = new HashSet<>();

    FundedWorld(Random random, int funders) {
        this.random = random;
        this.funders = ids(funders);
        this.partnerships = ids(3);
        for (int number = 0; number < 4; number++) {
            programs.put(id(), any(partnerships));
        }
    }

    List<UUID> funders() {
        return funders;
    }

    /** References that people had before they were erased. */
    Set<UUID> erasedRefs() {
        return erasedRefs;
    }

    /** What comes next, in the order of the topics it comes on, which is not always that of its making. */
    List<DomainEvent> next() {
        List<DomainEvent> events = new ArrayList<>();
        if (versions.isEmpty()) {
            partnerships.forEach(id -> events.add(partnership(id)));
            programs.keySet().stream().skip(1).forEach(id -> events.add(program(id)));
        }
        int steps = 1 + random.nextInt(12);
        for (int step = 0; step < steps; step++) {
            int choice = random.nextInt(20);
            if (choice < 2) {
                events.add(partnership(any(partnerships)));
            } else if (choice < 3) {
                events.add(program(any(List.copyOf(programs.keySet()))));
            } else if (choice < 7 || outcomes.isEmpty()) {
                enrol(events);
            } else if (choice < 11) {
                events.add(change(any(List.copyOf(outcomes.keySet()))));
            } else if (choice < 14) {
                events.add(check());
            } else if (choice < 15) {
                events.add(voided());
            } else if (choice < 17) {
                erase(events);
            } else {
                report(any(List.copyOf(enrolments.keySet())), events);
            }
        }
        return events;
    }

    private DomainEvent partnership(UUID id) {
        List<PartnershipState.Member> now = new ArrayList<>();
        for (UUID funder : funders) {
            if (random.nextInt(3) > 0) {
                LocalDate from = FIRST.plusDays(random.nextInt(200));
                LocalDate to = random.nextBoolean() ? null : from.plusDays(random.nextInt(200));
                now.add(new PartnershipState.Member(id(), funder, any(ROLES), from, to));
            }
        }
        members.put(id, now);
        return PartnerEvents.partnership(id, version(id), "Partners", now);
    }

    private DomainEvent program(UUID id) {
        if (random.nextInt(3) == 0) {
            programs.put(id, any(partnerships));
        }
        codes.put(id, "P" + random.nextInt(1_000));
        return Events.program(id, version(id), codes.get(id), programs.get(id), "GBP");
    }

    private void enrol(List<DomainEvent> events) {
        UUID program = any(List.copyOf(programs.keySet()));
        UUID id = id();
        Enrolment enrolment = new Enrolment(program, id(), false);
        enrolments.put(id, enrolment);
        DomainEvent enrolled =
                Events.enrolment(id, version(id), "ACTIVE", enrolment.ref, program, FIRST.plusDays(1), null);
        boolean late = random.nextInt(4) == 0;
        if (!late) {
            events.add(enrolled);
        }
        report(id, events);
        if (late) {
            events.add(enrolled);
        }
    }

    private void report(UUID enrolment, List<DomainEvent> events) {
        UUID id = id();
        outcomes.put(id, new Outcome(enrolment, any(TYPES), day(), "REPORTED"));
        events.add(outcome(id));
        if (random.nextBoolean()) {
            events.add(change(id));
            if (random.nextInt(4) == 0) {
                Collections.swap(events, events.size() - 2, events.size() - 1);
            }
        }
    }

    private DomainEvent change(UUID id) {
        Outcome before = outcomes.get(id);
        String status = any(List.of("REPORTED", "VERIFIED", "VERIFIED", "REJECTED", "RETRACTED"));
        outcomes.put(
                id, new Outcome(before.enrolment, before.type, random.nextInt(4) == 0 ? day() : before.day, status));
        return outcome(id);
    }

    private DomainEvent outcome(UUID id) {
        Outcome outcome = outcomes.get(id);
        return Events.outcome(
                id,
                version(id),
                outcome.status,
                outcome.enrolment,
                enrolments.get(outcome.enrolment).program,
                outcome.type,
                outcome.day,
                EmployerLink.LEAD_PARTNER);
    }

    private DomainEvent check() {
        UUID job = any(List.copyOf(outcomes.keySet()));
        Outcome outcome = outcomes.get(job);
        UUID id = new UUID(job.getMostSignificantBits(), 13);
        String status = any(List.of("SCHEDULED", "SUSTAINED", "NOT_SUSTAINED", "CANCELLED"));
        checks.put(job, status);
        return Events.check(
                id,
                version(id),
                status,
                outcome.enrolment,
                enrolments.get(outcome.enrolment).program,
                job,
                13,
                FIRST,
                null);
    }

    private DomainEvent voided() {
        UUID id = any(List.copyOf(enrolments.keySet()));
        Enrolment before = enrolments.get(id);
        enrolments.put(id, new Enrolment(before.program, before.ref, true));
        return Events.enrolment(id, version(id), "VOIDED", before.ref, before.program, FIRST.plusDays(1), null);
    }

    private void erase(List<DomainEvent> events) {
        UUID id = any(List.copyOf(enrolments.keySet()));
        Enrolment before = enrolments.get(id);
        Enrolment after = new Enrolment(before.program, id(), before.voided);
        erasedRefs.add(before.ref);
        enrolments.put(id, after);
        DomainEvent plain = Events.enrolment(
                id,
                version(id),
                before.voided ? "VOIDED" : "ACTIVE",
                after.ref,
                before.program,
                FIRST.plusDays(1),
                null);
        events.add(new DomainEvent(
                EventType.ENROLMENT_ERASED,
                plain.orderingKey(),
                plain.occurredAt(),
                List.of("participantRef"),
                plain.state()));
    }

    /** Every outcome that counts and that the funder funds on its day, with what an item says of it. */
    Map<UUID, String> countedFor(UUID funder) {
        Map<UUID, String> counted = new HashMap<>();
        outcomes.forEach((id, outcome) -> {
            Enrolment enrolment = enrolments.get(outcome.enrolment);
            boolean counts = Set.of("REPORTED", "VERIFIED").contains(outcome.status) && !enrolment.voided;
            if (counts && versions.containsKey(enrolment.program) && funds(funder, enrolment.program, outcome.day)) {
                String at13 = checks.getOrDefault(id, "SCHEDULED");
                counted.put(
                        id,
                        String.join(
                                " ",
                                enrolment.program.toString(),
                                codes.get(enrolment.program),
                                outcome.type.name(),
                                outcome.day.toString(),
                                outcome.status,
                                Set.of("SCHEDULED", "CANCELLED").contains(at13) ? "null" : at13));
            }
        });
        return counted;
    }

    private boolean funds(UUID funder, UUID program, LocalDate day) {
        return members.getOrDefault(programs.get(program), List.of()).stream()
                .filter(member -> member.organisationId().equals(funder) && member.role() != PartnershipRole.DELIVERY)
                .anyMatch(member -> !day.isBefore(member.from()) && (member.to() == null || !day.isAfter(member.to())));
    }

    private int version(UUID id) {
        return versions.merge(id, 1, Integer::sum);
    }

    private LocalDate day() {
        return FIRST.plusDays(1 + random.nextInt(400));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private List<UUID> ids(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            ids.add(id());
        }
        return ids;
    }

    private <T> T any(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    private record Enrolment(UUID program, UUID ref, boolean voided) {}

    private record Outcome(UUID enrolment, OutcomeType type, LocalDate day, String status) {}
}
