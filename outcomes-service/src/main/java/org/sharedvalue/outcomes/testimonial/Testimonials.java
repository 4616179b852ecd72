package org.sharedvalue.outcomes.testimonial;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.outcomes.consent.ConsentPurpose;
import org.sharedvalue.outcomes.consent.ConsentWithdrawn;
import org.sharedvalue.records.Change;
import org.sharedvalue.records.Filter;
import org.sharedvalue.records.PartnershipRecords;

/** All testimonials. */
@Singleton
public class Testimonials extends PartnershipRecords<Testimonial> {

    private static final String OF_SPEAKER = "participantRef = ?1 order by id";

    private final StatementTexts texts;

    Testimonials(StatementTexts texts) {
        super(
                Testimonial.class,
                new TestimonialEvents(texts),
                List.of(Filter.word("status", TestimonialStatus.class), Filter.id("programId")));
        this.texts = texts;
    }

    /** What a participant said, oldest first. */
    public List<TestimonialResponse> heldAbout(UUID participantRef) {
        return list("participantRef = ?1 order by createdAt, id", participantRef).stream()
                .map(each -> TestimonialResponse.of(each, texts))
                .toList();
    }

    /** A statement that its speaker no longer stands behind is taken back, published or not. */
    void follow(@Observes ConsentWithdrawn withdrawn) {
        if (withdrawn.purpose() == ConsentPurpose.TESTIMONIAL) {
            stop(list(OF_SPEAKER, withdrawn.participantRef()));
        }
    }

    private void stop(List<Testimonial> spoken) {
        changeAll(spoken.stream().filter(each -> !each.status().isFinal()).toList(), Change.MOVED, Testimonial::stop);
    }

    /** Takes back and forgets what a participant said who is being erased. */
    public List<Testimonial> erase(UUID participantRef, UUID freshRef) {
        List<Testimonial> spoken = list(OF_SPEAKER, participantRef);
        stop(spoken);
        return changeAll(spoken, Change.EDITED, each -> each.erase(freshRef, texts));
    }
}
