package org.sharedvalue.partner.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.sharedvalue.contracts.vocabulary.TargetGroup;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.Filter;
import org.sharedvalue.records.Records;
import org.sharedvalue.records.VersionedRecord;
import org.sharedvalue.records.Ways;
import org.sharedvalue.records.WriteStep;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.problem.InputError;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** All challenges. */
@ApplicationScoped
public class Challenges extends Records<Challenge> {

    private static final String ANSWERED = """
            SELECT EXISTS (SELECT FROM partnership WHERE status <> 'DECLINED' AND challenge_ids @> ARRAY[CAST(:id AS uuid)])
                OR EXISTS (SELECT FROM pilot WHERE status <> 'DECLINED' AND challenge_id = :id)
            """;

    Challenges() {
        super(
                Challenge.class,
                new ChallengeEvents(),
                List.of(
                        Filter.word("status", ChallengeStatus.class),
                        Filter.text("area"),
                        new Filter(
                                "targetGroup",
                                "array_contains(e.targetGroups, :targetGroup)",
                                text -> TargetGroup.valueOf(text).name()),
                        new Filter("sdgTarget", "array_contains(e.sdgTargets, :sdgTarget)", text -> text)));
    }

    /** Needs are there to be answered, so everybody sees them; what the public wrote, once the admin accepted it. */
    @Override
    protected Ways visibleTo(Standing caller) {
        return Ways.nothing()
                .or(
                        "(e.raisedByOrganisationId is not null or e.status in ('ACCEPTED', 'IN_PROGRESS', 'ADDRESSED'))",
                        Map.of());
    }

    /** A challenge is written by who raised it. */
    @Override
    protected boolean mayWrite(Challenge challenge, WriteStep step, Standing caller) {
        return caller.actsFor(challenge.raisedByOrganisationId());
    }

    /** Refuses ids that are not there already and name no challenge that the caller sees, each at its place. */
    public void requireKnown(List<UUID> ids, Collection<UUID> already, IntFunction<String> pointer) {
        Map<UUID, Challenge> known = seen(ids);
        List<InputError> errors = IntStream.range(0, ids.size())
                .filter(index -> !known.containsKey(ids.get(index)) && !already.contains(ids.get(index)))
                .mapToObj(index -> InputError.at(
                        pointer.apply(index), ProblemCode.UNKNOWN_REFERENCE, "There is no such challenge."))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.input(errors);
        }
    }

    /** Those of the challenges with these ids that the caller sees. */
    public Map<UUID, Challenge> seen(Collection<UUID> ids) {
        return named(ids, LockModeType.NONE);
    }

    /** The challenges that repeat this one, oldest first. */
    public List<UUID> duplicatesOf(UUID id) {
        return list("duplicateOfId = ?1 order by createdAt, id", id).stream()
                .map(VersionedRecord::id)
                .toList();
    }

    /** Lets those that repeat a duplicate repeat its original, so that none repeats what is no original. */
    void leadOn(UUID duplicateId, UUID originalId) {
        List<Challenge> earlier = find("duplicateOfId = ?1 order by id", duplicateId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        changeAll(earlier, Change.EDITED, each -> each.follow(originalId));
    }

    /** Refuses to begin work on what no partnership and no pilot answers. */
    void requireAnswered(Challenge challenge) {
        Object answered = getEntityManager()
                .createNativeQuery(ANSWERED, Boolean.class)
                .setParameter("id", challenge.id())
                .getSingleResult();
        if (!Boolean.TRUE.equals(answered)) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "A challenge is in progress once a partnership or a pilot answers it.");
        }
    }

    /** Refuses a repetition of itself, of nothing, or of what repeats another one. */
    void requireOriginal(Challenge duplicate, UUID originalId) {
        if (originalId.equals(duplicate.id())) {
            throw ProblemException.at("/duplicateOfId", ProblemCode.RULE_BROKEN, "A challenge does not repeat itself.");
        }
        Challenge original = visible(List.of(originalId), caller(), LockModeType.PESSIMISTIC_READ).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.at(
                        "/duplicateOfId", ProblemCode.UNKNOWN_REFERENCE, "There is no such challenge."));
        if (original.status() == ChallengeStatus.DUPLICATE) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "That challenge is a duplicate itself; name the one that it repeats.");
        }
    }
}
