package org.sharedvalue.gateway.report;

import static org.sharedvalue.contracts.vocabulary.OutcomeType.EDUCATION_START;
import static org.sharedvalue.contracts.vocabulary.OutcomeType.JOB_OFFER;
import static org.sharedvalue.contracts.vocabulary.OutcomeType.JOB_START;
import static org.sharedvalue.contracts.vocabulary.OutcomeType.NO_POSITIVE_DESTINATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.vocabulary.EmployerLink;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.contracts.vocabulary.TargetGroup;
import org.sharedvalue.gateway.Events;

/** The golden case's synthetic population as the events that the three services publish about it. */
public final class DataSetBEvents {

    private static final int STARTERS = 291;
    private static final int COMPLETERS = 198;
    private static final int LEAVERS_WITH_OFFER = 6;

    private final DataSetBProgram inputs = new DataSetBProgram();
    private final UUID program = inputs.program();
    private final List<UUID> offers = new ArrayList<>();
    private final List<UUID> enrolments =
            Stream.generate(UUID::randomUUID).limit(STARTERS).toList();
    private final List<DomainEvent> events = new ArrayList<>();

    public DataSetBEvents() {
        events.addAll(inputs.events());
        for (int person = 0; person < STARTERS; person++) {
            enrolment(person);
        }
    }

    public UUID program() {
        return program;
    }

    public UUID partnership() {
        return inputs.partnership();
    }

    public UUID lead() {
        return inputs.lead();
    }

    public List<DomainEvent> events() {
        return List.copyOf(events);
    }

    /** The retraction of a completer's offer. */
    public DomainEvent retractedOffer() {
        UUID enrolment = enrolments.get(0);
        return Events.outcome(
                offers.get(0),
                2,
                "RETRACTED",
                enrolment,
                program,
                JOB_OFFER,
                end(0).minusWeeks(1),
                EmployerLink.LEAD_PARTNER);
    }

    /** More offers, for completers without one. */
    public List<DomainEvent> moreOffers(int from, int before) {
        return IntStream.range(from, before)
                .mapToObj(extra -> 144 + extra)
                .map(person -> Events.outcome(
                        UUID.randomUUID(),
                        1,
                        "REPORTED",
                        enrolments.get(person),
                        program,
                        JOB_OFFER,
                        end(person).minusWeeks(1),
                        EmployerLink.LEAD_PARTNER))
                .toList();
    }

    private void enrolment(int person) {
        UUID enrolment = enrolments.get(person);
        boolean completed = person < COMPLETERS;
        events.add(Events.enrolment(
                enrolment,
                1,
                completed ? "COMPLETED" : "LEFT_EARLY",
                UUID.randomUUID(),
                program,
                inputs.cohort(person),
                List.of(TargetGroup.HOMELESS, TargetGroup.LONG_TERM_UNEMPLOYED),
                DataSetBProgram.start(person),
                end(person)));
        if (person < 144 || between(person, COMPLETERS, COMPLETERS + LEAVERS_WITH_OFFER)) {
            offers.add(outcome(person, JOB_OFFER, end(person).minusWeeks(1), EmployerLink.LEAD_PARTNER));
        }
        if (person < 126 || between(person, 144, 164)) {
            job(person, person < 126 ? person : person - 18);
        } else if (between(person, 126, 129) || between(person, 164, 178)) {
            outcome(person, EDUCATION_START, end(person).plusWeeks(3), EmployerLink.UNDISCLOSED);
        } else if (between(person, 129, 139) || between(person, 178, 186)) {
            outcome(person, NO_POSITIVE_DESTINATION, end(person).plusWeeks(4), EmployerLink.UNDISCLOSED);
        }
    }

    private void job(int person, int number) {
        LocalDate startedOn = end(person).plusWeeks(2);
        EmployerLink link = number < 98 ? EmployerLink.LEAD_PARTNER : EmployerLink.OUTSIDE;
        UUID job = outcome(person, JOB_START, startedOn, link);
        check(
                person,
                job,
                13,
                startedOn,
                number < 124 ? "SUSTAINED" : number < 137 ? "NOT_SUSTAINED" : "UNREACHED",
                null);
        check(
                person,
                job,
                26,
                startedOn,
                number < 104 ? "SUSTAINED" : number < 130 ? "NOT_SUSTAINED" : "UNREACHED",
                number < 104 ? number < 88 : null);
        check(person, job, 52, startedOn, "SCHEDULED", null);
    }

    private UUID outcome(int person, OutcomeType type, LocalDate day, EmployerLink link) {
        UUID id = UUID.randomUUID();
        events.add(Events.outcome(id, 1, "REPORTED", enrolments.get(person), program, type, day, link));
        return id;
    }

    private void check(int person, UUID job, int weeks, LocalDate startedOn, String status, @Nullable Boolean same) {
        events.add(Events.check(
                UUID.randomUUID(), 1, status, enrolments.get(person), program, job, weeks, startedOn, same));
    }

    private static LocalDate end(int person) {
        return DataSetBProgram.start(person).plusWeeks(person < COMPLETERS ? 10 : 4);
    }

    private static boolean between(int person, int from, int before) {
        return from <= person && person < before;
    }
}
