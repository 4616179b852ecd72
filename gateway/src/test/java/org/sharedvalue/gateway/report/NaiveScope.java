package org.sharedvalue.gateway.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.AggregateState;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.outcomes.AttendanceState;
import org.sharedvalue.contracts.outcomes.EnrolmentState;
import org.sharedvalue.contracts.outcomes.OutcomeState;
import org.sharedvalue.contracts.outcomes.TestimonialState;
import org.sharedvalue.contracts.partner.OrganisationState;
import org.sharedvalue.contracts.partner.PartnershipState;
import org.sharedvalue.contracts.program.ContributionState;
import org.sharedvalue.contracts.program.ProgramState;
import org.sharedvalue.contracts.program.SessionState;
import org.sharedvalue.contracts.program.VolunteerContributionState;
import org.sharedvalue.contracts.vocabulary.EmployerLink;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;

/** A few figures of a scope, counted one record after another from the newest states: what a report must come to. */
public final class NaiveScope {

    private static final Set<String> STARTED = Set.of("ACTIVE", "COMPLETED", "LEFT_EARLY");
    private static final Set<EmployerLink> PARTNERS = Set.of(EmployerLink.LEAD_PARTNER, EmployerLink.OTHER_PARTNER);

    private final Map<UUID, AggregateState> newest = new HashMap<>();
    private final LocalDate cutOff;

    public NaiveScope(Collection<DomainEvent> events, LocalDate cutOff) {
        this.cutOff = cutOff;
        events.forEach(event -> newest.merge(
                event.state().id(), event.state(), (one, other) -> one.version() < other.version() ? other : one));
    }

    /** The figures of a partnership by code. */
    public Map<String, Long> partnership(UUID partnership) {
        return figures(programs(Set.of(partnership)), null);
    }

    /** The figures of an organisation by code. */
    public Map<String, Long> organisation(UUID organisation) {
        Set<UUID> partnerships = all(PartnershipState.class)
                .filter(partnership -> partnership.members().stream()
                        .anyMatch(member -> survivor(member.organisationId()).equals(organisation)
                                && member.role() != PartnershipRole.FUNDER
                                && member.role() != PartnershipRole.SPONSOR
                                && !member.from().isAfter(cutOff)))
                .map(PartnershipState::id)
                .collect(Collectors.toSet());
        return figures(programs(partnerships), organisation);
    }

    private Map<String, Long> figures(Set<UUID> programs, @Nullable UUID own) {
        List<EnrolmentState> starters = all(EnrolmentState.class)
                .filter(enrolment -> programs.contains(enrolment.programId()) && STARTED.contains(enrolment.status()))
                .filter(enrolment ->
                        enrolment.startedOn() != null && !enrolment.startedOn().isAfter(cutOff))
                .toList();
        Map<String, Long> figures = new LinkedHashMap<>();
        if (all(EnrolmentState.class)
                .anyMatch(enrolment -> programs.contains(enrolment.programId())
                        && !enrolment.status().equals("VOIDED"))) {
            figures.put("F1", (long) starters.size());
            figures.put(
                    "F1.participants",
                    starters.stream()
                            .map(EnrolmentState::participantRef)
                            .distinct()
                            .count());
        }
        if (figures.containsKey("F1")) {
            putAttendance(figures, starters);
        }
        figures.put(
                "F22",
                all(TestimonialState.class)
                        .filter(said -> programs.contains(said.programId())
                                && said.status().equals("PUBLISHED")
                                && !said.publishedOn().isAfter(cutOff))
                        .count());
        figures.put("F18", hires(programs, own));
        figures.put("F15.cash", cash(programs, own));
        figures.put(
                "F13.volunteers",
                all(VolunteerContributionState.class)
                        .filter(hours -> programs.contains(hours.programId())
                                && hours.status().equals("APPROVED")
                                && !hours.workedOn().isAfter(cutOff)
                                && isOwn(hours.employerOrganisationId(), own))
                        .map(hours -> List.of(hours.employerOrganisationId(), hours.volunteerRef()))
                        .distinct()
                        .count());
        return figures;
    }

    private void putAttendance(Map<String, Long> figures, List<EnrolmentState> starters) {
        long attended = 0;
        long rows = 0;
        long attendable = 0;
        for (EnrolmentState enrolment : starters) {
            List<AttendanceState> own = all(AttendanceState.class)
                    .filter(row -> row.enrolmentId().equals(enrolment.id())
                            && !row.status().equals("REMOVED"))
                    .filter(row -> isAttendable(enrolment, row.cohortId(), row.sessionOn()))
                    .toList();
            rows += own.size();
            attended += own.stream()
                    .filter(row -> Set.of("PRESENT", "LATE").contains(row.status()))
                    .count();
            attendable += all(SessionState.class)
                    .filter(session -> session.status().equals("DELIVERED"))
                    .filter(session -> isAttendable(enrolment, session.cohortId(), session.sessionOn()))
                    .count();
        }
        figures.put("F3.attended", attended);
        figures.put("F3.rows", rows);
        figures.put("F3.attendable", attendable);
    }

    private boolean isAttendable(EnrolmentState enrolment, UUID cohort, LocalDate day) {
        return cohort.equals(enrolment.cohortId())
                && !day.isAfter(cutOff)
                && !day.isBefore(enrolment.startedOn())
                && (enrolment.endedOn() == null || !day.isAfter(enrolment.endedOn()));
    }

    private long cash(Set<UUID> programs, @Nullable UUID own) {
        return all(ContributionState.class)
                .filter(contribution -> programs.contains(contribution.programId())
                        && Set.of("RECEIVED", "VERIFIED").contains(contribution.status())
                        && contribution.receivedOn() != null
                        && !contribution.receivedOn().isAfter(cutOff)
                        && isOwn(contribution.organisationId(), own))
                .mapToLong(contribution -> contribution.amount().amount())
                .sum();
    }

    private long hires(Set<UUID> programs, @Nullable UUID own) {
        return all(EnrolmentState.class)
                .filter(enrolment -> programs.contains(enrolment.programId()) && STARTED.contains(enrolment.status()))
                .filter(enrolment -> enrolment.startedOn() != null)
                .map(this::indexJob)
                .flatMap(Optional::stream)
                .filter(job -> !job.occurredOn().isAfter(cutOff))
                .map(OutcomeState::employment)
                .filter(employment -> employment != null && PARTNERS.contains(employment.employerLink()))
                .filter(employment -> own == null
                        || (employment.employerOrganisationId() != null
                                && isOwn(employment.employerOrganisationId(), own)))
                .count();
    }

    private Optional<OutcomeState> indexJob(EnrolmentState enrolment) {
        return all(OutcomeState.class)
                .filter(outcome -> outcome.enrolmentId().equals(enrolment.id())
                        && outcome.type().isJobStart()
                        && Set.of("REPORTED", "VERIFIED").contains(outcome.status()))
                .min(Comparator.comparing(OutcomeState::occurredOn)
                        .thenComparing(outcome -> outcome.id().toString()));
    }

    private boolean isOwn(UUID organisation, @Nullable UUID own) {
        return own == null || survivor(organisation).equals(own);
    }

    private UUID survivor(UUID organisation) {
        OrganisationState state = (OrganisationState) newest.get(organisation);
        return state.mergedIntoId() == null ? organisation : survivor(state.mergedIntoId());
    }

    private Set<UUID> programs(Set<UUID> partnerships) {
        return all(ProgramState.class)
                .filter(program -> partnerships.contains(program.partnershipId()))
                .map(ProgramState::id)
                .collect(Collectors.toSet());
    }

    private <T extends AggregateState> Stream<T> all(Class<T> type) {
        return newest.values().stream().filter(type::isInstance).map(type::cast);
    }
}
