package org.sharedvalue.outcomes.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.outcomes.erasure.Erasure;
import org.sharedvalue.outcomes.erasure.ErasureLog;
import org.sharedvalue.outcomes.identity.Identities;
import org.sharedvalue.outcomes.participant.Participants;
import org.sharedvalue.web.time.SuiteClock;

/**
 * Lets go of those whose time is over, each in a transaction of its own: a run that is stopped anywhere has let go of some,
 * and the next one of the others.
 */
@Singleton
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final int SOME = 200;

    private final DuePeople due;
    private final RetentionPeriods periods;
    private final RetentionTurn turn;
    private final Participants participants;
    private final Erasure erasure;
    private final Identities identities;
    private final ErasureLog log;
    private final SuiteClock clock;

    Retention(
            DuePeople due,
            RetentionPeriods periods,
            RetentionTurn turn,
            Participants participants,
            Erasure erasure,
            Identities identities,
            ErasureLog log,
            SuiteClock clock) {
        this.due = due;
        this.periods = periods;
        this.turn = turn;
        this.participants = participants;
        this.erasure = erasure;
        this.identities = identities;
        this.log = log;
        this.clock = clock;
    }

    /** Everybody whose time is over today. */
    @Scheduled(every = "{retention.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        LocalDate today = clock.today();
        for (RetentionRule rule : RetentionRule.values()) {
            rule.period(periods)
                    .map(period -> clock.startOf(today.minus(period).plusDays(1)))
                    .ifPresent(before -> run(rule, before, today));
        }
    }

    private void run(RetentionRule rule, Instant before, LocalDate today) {
        DuePerson last = null;
        List<DuePerson> some;
        do {
            some = due.some(rule, before, today, last, null, SOME);
            for (DuePerson person : some) {
                last = person;
                if (!isHandled(rule, before, today, person.ref())) {
                    return;
                }
            }
        } while (some.size() == SOME);
    }

    /** Whether the next person may follow; not so while another replica is at it. */
    private boolean isHandled(RetentionRule rule, Instant before, LocalDate today, UUID ref) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                if (!turn.isOurs()) {
                    return false;
                }
                participants
                        .lockedForRetention(ref)
                        .filter(person -> due.includes(rule, before, today, ref))
                        .ifPresent(person -> {
                            if (rule == RetentionRule.IDENTITY) {
                                identities.deleteById(ref);
                                log.note(rule.cause(), null, person.registeredByOrganisationId(), 1);
                            } else {
                                erasure.after(person, rule.cause());
                            }
                        });
                return true;
            });
        } catch (RuntimeException failure) {
            // The next run tries again; the others need not wait for it.
            LOG.errorf(failure, "Somebody could not be let go of although the time is over (%s)", rule);
            return true;
        }
    }

    /** Some of those who will be let go of on a day, if nothing is written about them until then. */
    List<DuePerson> on(
            RetentionRule rule, LocalDate day, @Nullable DuePerson after, @Nullable UUID registeredBy, int most) {
        Optional<Instant> before = rule.period(periods)
                .map(period -> clock.startOf(day.minus(period).plusDays(1)));
        return before.isEmpty() ? List.of() : due.some(rule, before.get(), day, after, registeredBy, most);
    }

    /** The day on which a rule lets go of somebody. */
    LocalDate dueOn(RetentionRule rule, DuePerson person) {
        return clock.dayOf(person.lastWritten()).plus(rule.period(periods).orElseThrow());
    }
}
