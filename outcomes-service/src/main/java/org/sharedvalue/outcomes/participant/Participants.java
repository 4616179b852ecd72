package org.sharedvalue.outcomes.participant;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.Filter;
import org.sharedvalue.records.Records;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** All participants. They publish no events of their own. */
@Singleton
public class Participants extends Records<Participant> {

    private final Event<BandsChanged> bandsChanged;

    Participants(Event<BandsChanged> bandsChanged) {
        super(Participant.class, null, List.of(Filter.word("status", ParticipantStatus.class)));
        this.bandsChanged = bandsChanged;
    }

    /** Locks people for a write about them; one who is erased or restricted meanwhile waits, or makes the write wait. */
    public void lockShared(Collection<UUID> refs) {
        lock(refs, LockModeType.PESSIMISTIC_READ);
    }

    /** Locks people who are to be enrolled, each for one enrolment at a time. */
    public void lockForEnrolment(Collection<UUID> refs) {
        lock(refs, LockModeType.PESSIMISTIC_WRITE);
    }

    private void lock(Collection<UUID> refs, LockModeType mode) {
        Set<UUID> distinct = new TreeSet<>(refs);
        if (!distinct.isEmpty()) {
            find("id in ?1 order by id", distinct).withLock(mode).list();
        }
    }

    /** A participant about whom something may be written, or a refusal of the place that names it. */
    public Participant writable(UUID ref, String pointer) {
        Participant participant = findByIdOptional(ref)
                .orElseThrow(() ->
                        ProblemException.at(pointer, ProblemCode.UNKNOWN_REFERENCE, "There is no such participant."));
        participant.requireUnrestricted();
        return participant;
    }

    /** Notes that these have been enrolled. */
    public void enrolled(Collection<UUID> refs) {
        List<Participant> first = byIds(refs).stream()
                .filter(each -> each.status() == ParticipantStatus.REGISTERED)
                .toList();
        changeAll(first, Change.MOVED, Participant::enrolled);
    }

    @Override
    public List<Participant> changeAll(List<Participant> changed, Change change, Consumer<Participant> rule) {
        List<PublishedBands> before =
                changed.stream().map(Participant::publishedBands).toList();
        List<Participant> result = super.changeAll(changed, change, rule);
        for (int index = 0; index < result.size(); index++) {
            Participant participant = result.get(index);
            if (!participant.publishedBands().equals(before.get(index))) {
                bandsChanged.fire(new BandsChanged(participant.id(), participant.publishedBands()));
            }
        }
        return result;
    }
}
