package org.sharedvalue.outcomes.testimonial;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.outcomes.participant.Participants;
import org.sharedvalue.outcomes.reference.References;
import org.sharedvalue.web.time.SuiteClock;

/** Takes and moderates testimonials, with the programs and speakers that they name. */
@ApplicationScoped
class TestimonialIntake {

    private final Participants participants;
    private final ConsentingSpeakers speakers;
    private final References references;
    private final StatementTexts texts;
    private final SuiteClock clock;

    TestimonialIntake(
            Participants participants,
            ConsentingSpeakers speakers,
            References references,
            StatementTexts texts,
            SuiteClock clock) {
        this.participants = participants;
        this.speakers = speakers;
        this.references = references;
        this.texts = texts;
        this.clock = clock;
    }

    /** Asks about everything that testimonials name; before the transaction. */
    void ask(Collection<TestimonialRequest> items) {
        references.askPrograms(items.stream().map(TestimonialRequest::programId).toList());
        references.askCohorts(items.stream().map(TestimonialRequest::cohortId).toList());
        references.askOrganisations(
                items.stream().map(TestimonialRequest::organisationId).toList());
    }

    /** Refuses what a testimonial names and its owner does not know. */
    void requireReferences(TestimonialRequest wanted, @Nullable TestimonialRequest before) {
        if (before != null) {
            ask(List.of(wanted));
        }
        if (before == null || !wanted.programId().equals(before.programId())) {
            references.program(wanted.programId(), "/programId");
        }
        if (wanted.cohortId() != null) {
            references.cohort(wanted.cohortId(), wanted.programId(), "/cohortId");
        }
        references.requireOrganisation(wanted.organisationId(), "/organisationId");
    }

    /** Locks the participants who speak and reads what they agreed to. */
    void lock(Collection<? extends @Nullable UUID> participantRefs) {
        List<UUID> speaking = new ArrayList<>();
        for (UUID ref : participantRefs) {
            if (ref != null) {
                speaking.add(ref);
            }
        }
        if (!speaking.isEmpty()) {
            participants.lockShared(speaking);
            participants.askAbout(speaking);
            speakers.read(speaking);
        }
    }

    /** A new testimonial, or a refusal. */
    Testimonial submit(TestimonialRequest request) {
        UUID partnershipId =
                references.program(request.programId(), "/programId").partnershipId();
        Testimonial submitted = new Testimonial(request, partnershipId, texts);
        UUID speaker = request.participantRef();
        if (speaker != null) {
            participants.enrollable(speaker, "/participantRef");
            speakers.require(speaker);
        }
        return submitted;
    }

    /** Changes a testimonial that was not moderated yet, or refuses. */
    void amend(Testimonial changed, TestimonialRequest request) {
        UUID speaker = changed.participantRef();
        if (speaker != null) {
            participants.lockShared(List.of(speaker));
            participants.writable(speaker, "/participantRef");
        }
        changed.describe(request, texts);
    }

    /** Moves a testimonial whose speaker is locked, or refuses. */
    void move(Testimonial moved, TestimonialTransition wish) {
        moved.status().requireNext(wish.to());
        UUID speaker = moved.participantRef();
        if (speaker != null) {
            participants.writable(speaker, "/id");
            if (wish.to() == TestimonialStatus.PUBLISHED) {
                speakers.require(speaker);
            }
        }
        moved.move(wish, clock.today());
    }
}
