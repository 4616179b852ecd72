package org.sharedvalue.gateway.report.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.contracts.vocabulary.SpeakerGroup.LEADERSHIP;
import static org.sharedvalue.contracts.vocabulary.SpeakerGroup.PARTICIPANT;
import static org.sharedvalue.contracts.vocabulary.SpeakerGroup.STAFF;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.vocabulary.SpeakerGroup;
import org.sharedvalue.contracts.vocabulary.TestimonialTheme;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.TestimonialEvents;
import org.sharedvalue.gateway.report.PublishedEvents;
import org.sharedvalue.localstack.TestStack;

/** The statements of the golden case, one for each theme. */
@QuarkusTest
class TestimonialReportTest {

    private static final LocalDate DAY = LocalDate.of(2012, 6, 30);
    private static final Map<TestimonialTheme, SpeakerGroup> SPEAKERS = new EnumMap<>(Map.of(
            TestimonialTheme.SKILLS_CONFIDENCE, PARTICIPANT,
            TestimonialTheme.LEARNING, PARTICIPANT,
            TestimonialTheme.ACHIEVEMENT, PARTICIPANT,
            TestimonialTheme.TURNING_POINT, PARTICIPANT,
            TestimonialTheme.SUSTAINABLE_WORKFORCE, LEADERSHIP,
            TestimonialTheme.STAFF_DEVELOPMENT, STAFF,
            TestimonialTheme.BELONGING, STAFF,
            TestimonialTheme.PRIDE, STAFF));

    private final UUID program = UUID.randomUUID();
    private final UUID spoken = UUID.randomUUID();
    private final String words = "Words " + spoken;
    private final ReportApi api = new ReportApi(program);

    private DomainEvent withdrawn(UUID id, int version) {
        return TestimonialEvents.testimonial(
                id, version, "WITHDRAWN", program, PARTICIPANT, null, DAY, List.of(TestimonialTheme.LEARNING));
    }

    private long keeping(String text) throws SQLException {
        try (Connection connection = TestStack.connect("gateway");
                PreparedStatement statement = connection.prepareStatement("SELECT (SELECT count(*) FROM ledger"
                        + " WHERE strpos(data::text, ?) > 0) + (SELECT count(*) FROM testimonial WHERE words = ?)")) {
            statement.setString(1, text);
            statement.setString(2, text);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void eachCountsOnceForItsThemeItsSideAndItsSpeakersFromItsDay() throws IOException {
        List<DomainEvent> events = new ArrayList<>();
        events.add(Events.program(program, 1, "SPOKEN-" + program));
        SPEAKERS.forEach((theme, group) -> events.add(
                TestimonialEvents.published(UUID.randomUUID(), 3, program, group, "It is " + theme, DAY, theme)));
        events.add(TestimonialEvents.testimonial(
                UUID.randomUUID(), 2, "APPROVED", program, STAFF, null, null, List.of(TestimonialTheme.PRIDE)));
        PublishedEvents.takeIn(events);

        JsonNode figure = api.figure("", "F22");
        assertThat(figure.get("value").intValue()).isEqualTo(8);
        assertThat(figure.get("side").textValue()).isEqualTo("BOTH");
        assertThat(figure.get("bySide")).hasToString("{\"BOTH\":4,\"BUSINESS\":2,\"SOCIETY\":2}");
        assertThat(figure.get("bySpeakerGroup")).hasToString("{\"LEADERSHIP\":1,\"PARTICIPANT\":4,\"STAFF\":3}");
        assertThat(figure.get("byTheme")).hasSize(8).allMatch(count -> count.intValue() == 1);
        JsonNode report = api.report("");
        assertThat(report.get("testimonials"))
                .hasSize(8)
                .allMatch(each -> each.get("text").textValue().startsWith("It is "))
                .allMatch(each -> each.get("publishedOn").textValue().equals(DAY.toString()));
        assertThat(api.provenance("F22", "").get("items")).hasSize(8);
        JsonNode before = api.report("cutOff=" + DAY.minusDays(1));
        assertThat(before.get("testimonials")).isEmpty();
        assertThat(api.figure("cutOff=" + DAY.minusDays(1), "F22").get("value").intValue())
                .isZero();

        DomainEvent two = TestimonialEvents.published(
                spoken,
                3,
                program,
                PARTICIPANT,
                words,
                DAY,
                TestimonialTheme.SKILLS_CONFIDENCE,
                TestimonialTheme.TURNING_POINT,
                TestimonialTheme.PRIDE);
        PublishedEvents.takeIn(List.of(two));
        assertThat(api.figure("atLeast=" + two.id(), "F22").get("bySide"))
                .hasToString("{\"BOTH\":5,\"BUSINESS\":2,\"SOCIETY\":3}");
    }

    @Test
    void whatIsTakenBackIsCountedNowhereAndItsWordsAreKeptNowhere() throws IOException, SQLException {
        DomainEvent first =
                TestimonialEvents.published(spoken, 3, program, PARTICIPANT, words, DAY, TestimonialTheme.LEARNING);
        PublishedEvents.takeIn(List.of(Events.program(program, 1, "SPOKEN-" + program), first));
        assertThat(api.figure("atLeast=" + first.id(), "F22").get("value").intValue())
                .isEqualTo(1);
        assertThat(keeping(words)).isEqualTo(2);

        DomainEvent gone = withdrawn(spoken, 4);
        PublishedEvents.takeIn(List.of(gone));

        JsonNode report = api.report("atLeast=" + gone.id());
        assertThat(report.get("testimonials")).isEmpty();
        assertThat(api.figure("", "F22").get("value").intValue()).isZero();
        assertThat(keeping(words)).isZero();

        UUID late = UUID.randomUUID();
        PublishedEvents.takeIn(List.of(withdrawn(late, 4)));
        PublishedEvents.takeIn(List.of(TestimonialEvents.published(
                late, 3, program, PARTICIPANT, "Late " + words, DAY, TestimonialTheme.LEARNING)));
        assertThat(keeping("Late " + words)).isZero();
    }
}
