package org.sharedvalue.program.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.ProgramKind;
import org.sharedvalue.records.Filter;
import org.sharedvalue.records.PartnershipRecords;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.json.Scalars;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** All programs. */
@ApplicationScoped
public class Programs extends PartnershipRecords<Program> {

    private static final LocalDate FAR_FUTURE = LocalDate.of(9999, 12, 31);

    Programs() {
        super(
                Program.class,
                new ProgramEvents(),
                List.of(
                        Filter.word("status", ProgramStatus.class),
                        Filter.id("partnershipId"),
                        new Filter("challengeId", "array_contains(e.challengeIds, :challengeId)", Scalars::uuid),
                        Filter.word("kind", ProgramKind.class),
                        Filter.text("code")));
    }

    @Override
    protected Map<String, ProblemCode> constraintCodes() {
        return Map.of("program_code_key", ProblemCode.DUPLICATE_CODE);
    }

    /** The program that a record below it names, kept from changing until the transaction ends. */
    public Program referred(UUID id) {
        return referred(id, "/programId");
    }

    /** The same for a record that names it in another place. */
    public Program referred(UUID id, String pointer) {
        return referred(id, pointer, this::isSeen);
    }

    /** The same for what a member puts into it, whatever its role. */
    public Program referredByMember(UUID id) {
        return referred(id, "/programId", program -> caller().isMemberOf(program.partnershipId()));
    }

    private Program referred(UUID id, String pointer, Predicate<Program> known) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ)
                .filter(known)
                .orElseThrow(
                        () -> ProblemException.at(pointer, ProblemCode.UNKNOWN_REFERENCE, "There is no such program."));
    }

    /** The programs that answer a challenge or deliver one of these pilots, as far as somebody sees them, oldest first. */
    public List<Program> answering(UUID challengeId, Collection<UUID> pilotIds, Standing to) {
        List<UUID> ids = getEntityManager()
                .createQuery(
                        "select e.id from Program e where array_contains(e.challengeIds, :challengeId)"
                                + " or e.pilotId in :pilotIds",
                        UUID.class)
                .setParameter("challengeId", challengeId)
                .setParameter("pilotIds", pilotIds)
                .getResultList();
        return visible(ids, to, LockModeType.NONE).stream()
                .sorted(Comparator.comparing(Program::createdAt).thenComparing(Program::id))
                .toList();
    }

    /** Refuses a code that another program has. */
    void requireFreeCode(String code) {
        if (count("code", code) > 0) {
            throw new ProblemException(ProblemCode.DUPLICATE_CODE, "Another program has the code '" + code + "'.");
        }
    }

    /** Refuses another partnership once anything is recorded for the program, since its rows are seen through it. */
    void requireNothingBelow(Program current, ProgramRequest wanted) {
        if (current.partnershipId().equals(wanted.partnershipId())) {
            return;
        }
        getEntityManager().lock(current, LockModeType.PESSIMISTIC_WRITE);
        for (String below : List.of("Cohort", "Contribution", "VolunteerAssignment", "Target")) {
            if (isAny("from " + below + " b where b.programId = :id", current.id())) {
                throw new ProblemException(
                        ProblemCode.STATE_CONFLICT, "What is recorded for the program belongs to its partnership.");
            }
        }
    }

    /** Refuses days that leave a cohort outside, and another currency than that of the contributions. */
    void requireRoomBelow(Program current, ProgramRequest wanted) {
        boolean sameDays =
                current.startOn().equals(wanted.startOn()) && Objects.equals(current.endOn(), wanted.endOn());
        boolean sameCurrency = current.currency().equals(wanted.currency());
        if (sameDays && sameCurrency) {
            return;
        }
        getEntityManager().lock(current, LockModeType.PESSIMISTIC_WRITE);
        if (!sameDays && cohortOutside(current.id(), wanted.startOn(), wanted.endOn())) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "A cohort of the program would lie outside its days.");
        }
        if (!sameCurrency && hasAmounts(current.id())) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "The program has contributions or targets in its currency.");
        }
    }

    private boolean cohortOutside(UUID id, LocalDate first, @Nullable LocalDate last) {
        return getEntityManager()
                        .createQuery(
                                "select count(c) from Cohort c where c.programId = :id and c.status <> 'CANCELLED'"
                                        + " and (c.startOn < :first or c.endOn > :last)",
                                Long.class)
                        .setParameter("id", id)
                        .setParameter("first", first)
                        .setParameter("last", last == null ? FAR_FUTURE : last)
                        .getSingleResult()
                > 0;
    }

    private boolean hasAmounts(UUID id) {
        return isAny("from Contribution c where c.programId = :id", id)
                || isAny("from Target t where t.programId = :id and t.currency is not null", id);
    }

    private boolean isAny(String what, UUID id) {
        return getEntityManager()
                        .createQuery("select count(*) " + what, Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }
}
