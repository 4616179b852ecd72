package org.sharedvalue.gateway.report.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.vocabulary.ContributionKind;
import org.sharedvalue.contracts.vocabulary.DeclarationKind;
import org.sharedvalue.contracts.vocabulary.Measure;
import org.sharedvalue.contracts.vocabulary.RecognitionLink;
import org.sharedvalue.contracts.vocabulary.RecognitionSubject;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.contracts.vocabulary.SpeakerGroup;
import org.sharedvalue.contracts.vocabulary.TestimonialTheme;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.InputEvents;
import org.sharedvalue.gateway.PartnerEvents;
import org.sharedvalue.gateway.TestimonialEvents;
import org.sharedvalue.gateway.report.DataSetBEvents;
import org.sharedvalue.gateway.report.PublishedEvents;

/** The golden case with everything that a page can show beside it, and a small program of an organisation with a name that bites. */
final class PageReport {

    static final String HOSTILE = "<script>alert('1')</script> & \"Sons\"";

    private static final LocalDate DAY = LocalDate.of(2012, 6, 30);

    private static final PageReport ONLY = new PageReport();

    private final DataSetBEvents population = new DataSetBEvents();
    private final UUID small = UUID.randomUUID();
    private boolean taken;

    private PageReport() {}

    /** The one of this JVM, once the gateway has taken it in. */
    static synchronized PageReport takenIn() {
        if (!ONLY.taken) {
            PublishedEvents.takeIn(ONLY.events());
            ONLY.taken = true;
        }
        return ONLY;
    }

    UUID program() {
        return population.program();
    }

    /** The program that nobody is enrolled in. */
    UUID small() {
        return small;
    }

    private List<DomainEvent> events() {
        UUID hostile = UUID.randomUUID();
        List<DomainEvent> events = new ArrayList<>(population.events());
        events.add(PartnerEvents.organisation(hostile, 1, HOSTILE, Sector.FOR_PROFIT, null));
        events.add(Events.program(small, 1, "SMALL-" + small));
        events.add(InputEvents.contribution(
                UUID.randomUUID(), 1, "RECEIVED", small, hostile, ContributionKind.CASH, 12_345, DAY, null));
        events.add(PartnerEvents.recognition(
                UUID.randomUUID(), 1, "VERIFIED", RecognitionSubject.PROGRAM, program(), 2012, RecognitionLink.DIRECT));
        events.add(InputEvents.declaration(
                UUID.randomUUID(),
                population.lead(),
                DeclarationKind.BASELINE_RETENTION_26,
                Measure.of(new BigDecimal("0.5")),
                DAY.minusYears(5),
                null));
        events.add(InputEvents.target(
                UUID.randomUUID(),
                program(),
                null,
                "F5",
                Measure.of(new BigDecimal("0.75")),
                Measure.of(new BigDecimal("0.73")),
                LocalDate.of(2010, 1, 1),
                LocalDate.of(2012, 12, 31),
                null));
        words().forEach((theme, text) -> events.add(
                TestimonialEvents.published(UUID.randomUUID(), 3, program(), SpeakerGroup.STAFF, text, DAY, theme)));
        return events;
    }

    private static Map<TestimonialTheme, String> words() {
        Map<TestimonialTheme, String> words = new EnumMap<>(TestimonialTheme.class);
        words.put(TestimonialTheme.SKILLS_CONFIDENCE, "I can do more than I believed");
        words.put(TestimonialTheme.LEARNING, "There is something new every day");
        words.put(TestimonialTheme.ACHIEVEMENT, "I finished what I began");
        words.put(TestimonialTheme.TURNING_POINT, "A bad year became a good one");
        words.put(TestimonialTheme.SUSTAINABLE_WORKFORCE, "We found people who stay");
        words.put(TestimonialTheme.STAFF_DEVELOPMENT, "Mentoring made our own people grow");
        words.put(TestimonialTheme.BELONGING, "It is part of something larger");
        words.put(TestimonialTheme.PRIDE, "We are <em>proud</em> of it");
        return words;
    }
}
