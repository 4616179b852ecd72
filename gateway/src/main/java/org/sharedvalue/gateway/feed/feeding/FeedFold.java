package org.sharedvalue.gateway.feed.feeding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.ContractJson;

/**
 * Decides what one funder is told. An outcome of a day and a program that it funds is told each time that it says something
 * else; one that no longer counts is corrected; one that it no longer funds, or whose pseudonym is another, is buried, and what
 * was told under the old pseudonym is blanked. What it decides follows from what was told last and from what is so now: being
 * asked twice changes nothing.
 */
final class FeedFold {

    private static final String VOIDED = "VOIDED";

    private final FeedRow feed;
    private final Funding funding;
    private final Pseudonyms pseudonyms;
    private final Map<UUID, FeedEntry> latest;
    private final Map<Long, FeedEntry> appended = new LinkedHashMap<>();
    private final Map<Long, FeedEntry> changed = new HashMap<>();
    private final Set<UUID> blanked = new HashSet<>();

    /**
     * A fold.
     *
     * @param latest what was told last of each outcome it may be asked about
     */
    FeedFold(FeedRow feed, Funding funding, Pseudonyms pseudonyms, Map<UUID, FeedEntry> latest) {
        this.feed = feed;
        this.funding = funding;
        this.pseudonyms = pseudonyms;
        this.latest = new HashMap<>(latest);
    }

    /** Takes in that something about an outcome changed; the version that says so, where one does. */
    void touch(OutcomeFact fact, @Nullable OutcomeVersion sent) {
        FeedEntry last = latest.get(fact.outcomeId());
        boolean news = sent != null
                && (last == null || sent.version() > last.requiredContent().version());
        OutcomeVersion state = news && sent != null ? sent : fact.newest();
        boolean funded = funding.covers(fact.partnershipId(), state.occurredOn());
        boolean counts = state.counts() && !fact.voided();
        if (last == null && !(funded && counts)) {
            // So it is with nearly all outcomes and feeds; a pseudonym costs more than all of this.
            return;
        }
        String subject = pseudonyms.outcome(fact);
        if (last != null && !(funded && last.subject().equals(subject))) {
            bury(fact.outcomeId(), last);
            last = null;
        }
        if (!funded || (last == null && !counts)) {
            return;
        }
        if (last != null && !news && state.version() > last.requiredContent().version()) {
            // The event of that version is still to come and is told then.
            return;
        }
        tell(fact, state, subject, counts ? Kind.UPSERT : Kind.CORRECTION, last);
    }

    private void tell(OutcomeFact fact, OutcomeVersion state, String subject, Kind kind, @Nullable FeedEntry last) {
        String data = data(fact, state, subject);
        if (last != null && last.kind() == kind && last.requiredContent().data().equals(data)) {
            if (state.version() > last.requiredContent().version()) {
                replace(last.withVersion(state.version()));
            }
            return;
        }
        FeedEntry entry = new FeedEntry(
                feed.next(),
                UUID.randomUUID(),
                kind,
                subject,
                new FeedEntry.Content(
                        fact.outcomeId(),
                        state.version(),
                        fact.programId(),
                        state.type(),
                        state.occurredOn(),
                        data,
                        last == null ? null : last.id()),
                null);
        if (last != null) {
            replace(last.superseded(entry.position()));
        }
        appended.put(entry.position(), entry);
        latest.put(fact.outcomeId(), entry);
    }

    private void bury(UUID outcomeId, FeedEntry last) {
        appended.replaceAll((position, entry) ->
                entry.content() != null && entry.content().outcomeId().equals(outcomeId) ? entry.blanked() : entry);
        changed.values().removeIf(entry -> entry.requiredContent().outcomeId().equals(outcomeId));
        blanked.add(outcomeId);
        latest.remove(outcomeId);
        long position = feed.next();
        appended.put(position, new FeedEntry(position, UUID.randomUUID(), Kind.TOMBSTONE, last.subject(), null, null));
    }

    private void replace(FeedEntry entry) {
        (appended.containsKey(entry.position()) ? appended : changed).put(entry.position(), entry);
        if (entry.supersededBy() == null) {
            latest.put(entry.requiredContent().outcomeId(), entry);
        }
    }

    private String data(OutcomeFact fact, OutcomeVersion state, String subject) {
        ObjectNode data = ContractJson.MAPPER.valueToTree(new OutcomeItem(
                subject,
                pseudonyms.enrolment(fact),
                pseudonyms.participant(fact.participantRef()),
                fact.programId(),
                fact.programCode(),
                state.type(),
                state.occurredOn(),
                fact.voided() ? VOIDED : state.status(),
                state.verificationLevel(),
                state.employerLink(),
                fact.sustained(),
                null));
        data.remove("corrects");
        try {
            return ContractJson.MAPPER.writeValueAsString(data);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("An item cannot be written", unwritable);
        }
    }

    FeedRow feed() {
        return feed;
    }

    /** New entries, in order. */
    Iterable<FeedEntry> appended() {
        return appended.values();
    }

    int size() {
        return appended.size();
    }

    /** Entries that were there and are superseded, or known to say what a later version says. */
    Iterable<FeedEntry> changed() {
        return changed.values();
    }

    /** Outcomes all of whose entries that were there are to be blanked. */
    Set<UUID> blanked() {
        return blanked;
    }
}
