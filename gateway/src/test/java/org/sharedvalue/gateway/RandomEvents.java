package org.sharedvalue.gateway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.vocabulary.EmployerLink;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.contracts.vocabulary.SpeakerGroup;
import org.sharedvalue.contracts.vocabulary.TargetGroup;
import org.sharedvalue.contracts.vocabulary.TestimonialTheme;

/** A random history of two programs: every record in several versions, people enrolled twice, corrections, voids. */
public final class RandomEvents {

    private static final List<String> ENROLMENT_STATUSES =
            List.of("APPLIED", "ENROLLED", "ACTIVE", "COMPLETED", "COMPLETED", "LEFT_EARLY", "VOIDED", "WITHDRAWN");
    private static final List<String> OUTCOME_STATUSES = List.of("REPORTED", "VERIFIED", "REJECTED", "RETRACTED");
    private static final List<String> CHECK_STATUSES =
            List.of("SCHEDULED", "SUSTAINED", "SUSTAINED", "NOT_SUSTAINED", "UNREACHED", "CANCELLED");
    private static final List<String> CONTRIBUTION_STATUSES =
            List.of("PLEDGED", "RECEIVED", "VERIFIED", "REVERSED", "CANCELLED");
    private static final List<String> HOURS_STATUSES = List.of("SUBMITTED", "APPROVED", "APPROVED", "REVERSED");
    private static final List<String> TESTIMONIAL_STATUSES = List.of("SUBMITTED", "APPROVED", "PUBLISHED", "WITHDRAWN");
    private static final List<String> SESSION_STATUSES = List.of("SCHEDULED", "DELIVERED", "DELIVERED", "CANCELLED");
    private static final List<String> MARKS =
            List.of("PRESENT", "PRESENT", "LATE", "ABSENT_EXCUSED", "ABSENT_UNEXCUSED", "REMOVED");
    private static final List<Integer> MILESTONES = List.of(13, 26, 52);
    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 11);

    private final Random random;
    private final List<UUID> programs;
    private final List<UUID> people;
    private final List<UUID> cohorts;
    private final List<UUID> organisations;
    private final List<Meeting> meetings = new ArrayList<>();
    private final List<DomainEvent> events = new ArrayList<>();

    private RandomEvents(Random random, int people, List<UUID> programs, List<UUID> organisations) {
        this.random = random;
        this.people = ids(people);
        this.cohorts = ids(3);
        this.programs = List.copyOf(programs);
        this.organisations = List.copyOf(organisations);
    }

    /** The events in the order in which they were made. */
    public static List<DomainEvent> of(long seed, int enrolments) {
        Random random = new Random(seed);
        return of(random, enrolments, ids(random, 2), ids(random, 3));
    }

    /** The same about these programs, with inputs of these organisations. */
    public static List<DomainEvent> of(Random random, int enrolments, List<UUID> programs, List<UUID> organisations) {
        RandomEvents history = new RandomEvents(random, Math.max(1, enrolments * 2 / 3), programs, organisations);
        for (int i = 0; i < enrolments / 5 + 1; i++) {
            history.addSession();
        }
        for (int i = 0; i < enrolments; i++) {
            history.addEnrolment();
        }
        for (int i = 0; i < enrolments / 4 + 1; i++) {
            history.addContribution();
            history.addVolunteerHours();
            history.addTestimonial();
        }
        return history.events;
    }

    private void addEnrolment() {
        UUID id = id();
        UUID program = any(programs);
        UUID person = any(people);
        int versions = 1 + random.nextInt(4);
        for (int version = 1; version <= versions; version++) {
            // Once in a while a person gets another ref, or an enrolment another cohort.
            person = random.nextInt(8) == 0 ? any(people) : person;
            String status = any(ENROLMENT_STATUSES);
            boolean started = List.of("ACTIVE", "COMPLETED", "LEFT_EARLY").contains(status);
            LocalDate startedOn = started ? day() : null;
            LocalDate endedOn = started && !status.equals("ACTIVE") ? day(startedOn) : null;
            List<TargetGroup> groups = random.nextInt(3) == 0
                    ? List.of(TargetGroup.OTHER)
                    : List.of(TargetGroup.HOMELESS, TargetGroup.LONG_TERM_UNEMPLOYED);
            UUID cohort = random.nextInt(4) == 0 ? null : any(cohorts);
            events.add(Events.enrolment(id, version, status, person, program, cohort, groups, startedOn, endedOn));
        }
        meetings.stream()
                .filter(each -> random.nextInt(4) == 0)
                .forEach(meeting -> addAttendance(id, program, meeting));
        int outcomes = random.nextInt(4);
        for (int i = 0; i < outcomes; i++) {
            addOutcome(id, program);
        }
    }

    private void addSession() {
        Meeting meeting = new Meeting(id(), any(cohorts), day());
        UUID program = any(programs);
        int versions = 1 + random.nextInt(3);
        for (int version = 1; version <= versions; version++) {
            events.add(SessionEvents.session(
                    meeting.id(), version, any(SESSION_STATUSES), program, meeting.cohort(), meeting.day()));
        }
        meetings.add(meeting);
    }

    private void addAttendance(UUID enrolment, UUID program, Meeting meeting) {
        UUID id = id();
        int versions = 1 + random.nextInt(2);
        for (int version = 1; version <= versions; version++) {
            events.add(SessionEvents.attendance(
                    id, version, any(MARKS), enrolment, meeting.id(), program, meeting.cohort(), meeting.day()));
        }
    }

    private void addOutcome(UUID enrolment, UUID program) {
        UUID id = id();
        OutcomeType type = any(List.of(OutcomeType.values()));
        LocalDate day = day();
        EmployerLink link = any(List.of(EmployerLink.values()));
        UUID employer = random.nextInt(4) == 0 ? null : any(organisations);
        int versions = 1 + random.nextInt(3);
        for (int version = 1; version <= versions; version++) {
            events.add(
                    Events.outcome(id, version, any(OUTCOME_STATUSES), enrolment, program, type, day, link, employer));
        }
        if (type.isJobStart()) {
            for (int weeks : MILESTONES) {
                addCheck(enrolment, program, id, weeks, day);
            }
        }
    }

    private void addCheck(UUID enrolment, UUID program, UUID job, int weeks, LocalDate startedOn) {
        UUID id = id();
        int versions = random.nextInt(3);
        for (int version = 1; version <= versions; version++) {
            Boolean sameEmployer = random.nextInt(3) == 0 ? null : random.nextBoolean();
            events.add(Events.check(
                    id, version, any(CHECK_STATUSES), enrolment, program, job, weeks, startedOn, sameEmployer));
        }
    }

    private void addContribution() {
        UUID id = id();
        UUID program = any(programs);
        int versions = 1 + random.nextInt(3);
        for (int version = 1; version <= versions; version++) {
            events.add(Events.contribution(
                    id,
                    version,
                    any(CONTRIBUTION_STATUSES),
                    program,
                    any(organisations),
                    1 + random.nextInt(1_000_000),
                    random.nextInt(4) == 0 ? null : day(),
                    random.nextBoolean() ? null : any(organisations)));
        }
    }

    private void addVolunteerHours() {
        UUID id = id();
        UUID program = any(programs);
        UUID employer = any(organisations);
        String volunteer = "volunteer-" + random.nextInt(5);
        int versions = 1 + random.nextInt(3);
        for (int version = 1; version <= versions; version++) {
            events.add(Events.volunteerHours(
                    id,
                    version,
                    any(HOURS_STATUSES),
                    program,
                    employer,
                    volunteer,
                    day(),
                    1 + random.nextInt(32),
                    random.nextBoolean() ? null : random.nextInt(5)));
        }
    }

    private void addTestimonial() {
        UUID id = id();
        UUID program = any(programs);
        SpeakerGroup speaker = any(List.of(SpeakerGroup.values()));
        List<TestimonialTheme> themes =
                List.of(any(List.of(TestimonialTheme.values())), any(List.of(TestimonialTheme.values())));
        LocalDate day = day();
        int versions = 1 + random.nextInt(4);
        for (int version = 1; version <= versions; version++) {
            String status = TESTIMONIAL_STATUSES.get(version - 1);
            boolean published = status.equals("PUBLISHED");
            events.add(TestimonialEvents.testimonial(
                    id, version, status, program, speaker, published ? "Words" : null, day, themes));
        }
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(60));
    }

    private LocalDate day(@Nullable LocalDate notBefore) {
        LocalDate day = day();
        return notBefore == null || day.isAfter(notBefore) ? day : notBefore;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private UUID id() {
        return ids(1).get(0);
    }

    private List<UUID> ids(int count) {
        return ids(random, count);
    }

    private record Meeting(UUID id, UUID cohort, LocalDate day) {}

    /** Ids that the seed decides. */
    public static List<UUID> ids(Random random, int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(new UUID(random.nextLong(), random.nextLong()));
        }
        return ids;
    }
}
