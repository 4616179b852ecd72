package org.sharedvalue.gateway.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.gateway.projection.AttendanceRow;
import org.sharedvalue.gateway.projection.CheckRow;
import org.sharedvalue.gateway.projection.DeliveredSession;
import org.sharedvalue.gateway.projection.EnrolmentRecord;
import org.sharedvalue.gateway.projection.EnrolmentRow;
import org.sharedvalue.gateway.projection.OutcomeRow;

/** An enrolment put together line by line, and read through its fold. */
final class EnrolmentUnderTest {

    static final UUID COHORT = UUID.fromString("00000000-0000-7000-8000-00000000c001");

    private final UUID id = UUID.randomUUID();
    private final List<OutcomeRow> outcomes = new ArrayList<>();
    private final List<CheckRow> checks = new ArrayList<>();
    private final List<AttendanceRow> attendance = new ArrayList<>();
    private final List<DeliveredSession> sessions = new ArrayList<>();
    private String status = "APPLIED";
    private @Nullable LocalDate startedOn;
    private @Nullable LocalDate endedOn;
    private @Nullable UUID cohortId = COHORT;
    private List<String> targetGroups = List.of("HOMELESS");

    static EnrolmentUnderTest applied() {
        return new EnrolmentUnderTest();
    }

    static EnrolmentUnderTest started(String day) {
        EnrolmentUnderTest enrolment = new EnrolmentUnderTest();
        enrolment.status = "ACTIVE";
        enrolment.startedOn = LocalDate.parse(day);
        return enrolment;
    }

    static EnrolmentUnderTest completed(String startedOn, String endedOn) {
        EnrolmentUnderTest enrolment = started(startedOn);
        enrolment.status = "COMPLETED";
        enrolment.endedOn = LocalDate.parse(endedOn);
        return enrolment;
    }

    static EnrolmentUnderTest left(String startedOn, String endedOn) {
        return completed(startedOn, endedOn).withStatus("LEFT_EARLY");
    }

    EnrolmentUnderTest withStatus(String newStatus) {
        status = newStatus;
        return this;
    }

    EnrolmentUnderTest withoutCohort() {
        cohortId = null;
        return this;
    }

    EnrolmentUnderTest inGroups(String... groups) {
        targetGroups = List.of(groups);
        return this;
    }

    EnrolmentUnderTest outcome(OutcomeType type, String day, String outcomeStatus) {
        return outcome(UUID.randomUUID(), type, day, outcomeStatus, null);
    }

    EnrolmentUnderTest outcome(
            UUID outcomeId, OutcomeType type, String day, String outcomeStatus, @Nullable String employerLink) {
        outcomes.add(new OutcomeRow(outcomeId, outcomeStatus, id, type, LocalDate.parse(day), employerLink, null));
        return this;
    }

    EnrolmentUnderTest check(UUID jobId, int weeks, String windowEndsOn, String checkStatus) {
        return check(jobId, weeks, windowEndsOn, checkStatus, null);
    }

    EnrolmentUnderTest check(
            UUID jobId, int weeks, String windowEndsOn, String checkStatus, @Nullable Boolean sameEmployer) {
        checks.add(new CheckRow(
                UUID.randomUUID(), checkStatus, id, jobId, weeks, LocalDate.parse(windowEndsOn), sameEmployer));
        return this;
    }

    EnrolmentUnderTest session(String day) {
        sessions.add(new DeliveredSession(UUID.randomUUID(), COHORT, LocalDate.parse(day)));
        return this;
    }

    EnrolmentUnderTest attendance(String mark, String day) {
        return attendance(mark, COHORT, day);
    }

    EnrolmentUnderTest attendance(String mark, UUID cohort, String day) {
        attendance.add(new AttendanceRow(mark, id, cohort, LocalDate.parse(day)));
        return this;
    }

    EnrolmentFold fold() {
        return EnrolmentFold.of(new EnrolmentRecord(
                new EnrolmentRow(
                        id,
                        status,
                        new UUID(1, 1),
                        "18_24",
                        "Hackney",
                        targetGroups,
                        new UUID(2, 2),
                        cohortId,
                        startedOn,
                        endedOn),
                outcomes,
                checks,
                attendance,
                sessions));
    }

    /** The steps of one metric as {@code "2010-03-20 +1"}. */
    List<String> steps(Metric metric) {
        return fold().steps().stream()
                .filter(step -> step.metric() == metric)
                .map(step -> step.day() + (step.amount() < 0 ? " " : " +") + step.amount())
                .toList();
    }

    List<String> values(Dimension dimension) {
        return fold().slices().stream()
                .filter(slice -> slice.dimension() == dimension)
                .map(Slice::value)
                .toList();
    }
}
