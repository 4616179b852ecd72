package org.sharedvalue.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.EventEnvelope;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.TestDatabase;
import org.sharedvalue.web.problem.ProblemException;

class ReplayTest {

    private static final UUID ORGANISATION = UUID.fromString("00000000-0000-7000-8000-0000000000a1");

    private final Topics topics = new Topics();
    private final List<EventWriter.Written> heard = new ArrayList<>();
    private DataSource database;
    private ParkedReplay replay;

    @BeforeEach
    void emptyDatabase() throws SQLException {
        database = TestDatabase.empty();
        replay = new ParkedReplay(database, heard::add);
        // What keeps a record out and can be mended later.
        Sql.execute(
                database, "ALTER TABLE organisation ADD CONSTRAINT no_mitie CHECK (display_name <> 'MITIE') NOT VALID");
    }

    @AfterEach
    void mend() throws SQLException {
        Sql.execute(database, "ALTER TABLE organisation DROP CONSTRAINT IF EXISTS no_mitie");
    }

    private ParkedId parked(IntakeRecord record) {
        assertThat(new PatientWriter(new BatchWriter(database), new Patience())
                        .write(Batch.of(List.of(record), Map.of(), 0)))
                .isPresent();
        return new ParkedId(
                record.source().topic(),
                record.source().partition(),
                record.source().offset());
    }

    private List<String> waiting() throws SQLException {
        return Sql.texts(database, "SELECT reason FROM parked_record WHERE taken_in_at IS NULL ORDER BY topic");
    }

    @Test
    void aRecordIsTakenInOnceItsCauseIsMendedAndOnlyOnce() throws SQLException {
        ParkedId id = parked(topics.publish(Events.organisation(ORGANISATION, 1, "MITIE")));
        assertThat(waiting()).containsExactly("The event could not be applied: PSQLException 23514.");
        mend();

        assertThat(replay.replay(id)).isEqualTo(new ReplayResult(id.toString(), true, null));
        assertThat(replay.replay(id)).isEqualTo(new ReplayResult(id.toString(), true, null));

        assertThat(Sql.texts(database, "SELECT event_id FROM ledger")).containsExactly(ORGANISATION + ":1");
        assertThat(Sql.texts(database, "SELECT display_name FROM organisation")).containsExactly("MITIE");
        assertThat(heard).singleElement().satisfies(written -> assertThat(written.entries())
                .hasSize(1));
        assertThat(waiting()).isEmpty();
        assertThat(Sql.number(database, "SELECT count(*) FROM parked_record WHERE value IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void aRecordThatStillFailsStaysParkedWithTheNewReason() throws SQLException {
        ParkedId id = parked(topics.publish(Events.organisation(ORGANISATION, 1, "MITIE")));
        Sql.execute(database, "UPDATE parked_record SET reason = 'An older reason.'");

        ReplayResult result = replay.replay(id);

        assertThat(result.takenIn()).isFalse();
        assertThat(result.reason()).isEqualTo("The event could not be applied: PSQLException 23514.");
        assertThat(waiting()).containsExactly(result.reason());
        assertThat(Sql.number(database, "SELECT count(*) FROM ledger")).isZero();
        assertThat(heard).isEmpty();
    }

    @Test
    void aRecordParkedByAVersionThatCouldNotReadItIsReadByOneThatCan() throws SQLException {
        IntakeRecord record = topics.publish(Events.organisation(ORGANISATION, 1, "HP"));
        try (Connection connection = database.getConnection()) {
            ParkedRecords.park(connection, record.source(), "The data does not fit.");
        }

        assertThat(replay.replayAll(10)).extracting(ReplayResult::takenIn).containsExactly(true);

        assertThat(Sql.texts(database, "SELECT display_name FROM organisation")).containsExactly("HP");
    }

    @Test
    void oneThatIsOlderThanWhatCameMeanwhileLeavesTheNewerStateAlone() throws SQLException {
        ParkedId id = parked(topics.publish(Events.organisation(ORGANISATION, 1, "MITIE")));
        new Writer(database, 0).write(topics.publish(List.of(Events.organisation(new UUID(1, 1), 1, "other"))));
        mend();
        parkedNothing(topics.publish(Events.organisation(ORGANISATION, 2, "Mitie Group")));

        replay.replay(id);

        assertThat(Sql.texts(database, "SELECT version FROM ledger WHERE subject = ? ORDER BY seq", ORGANISATION + ""))
                .containsExactly("2", "1");
        assertThat(Sql.texts(database, "SELECT display_name FROM organisation WHERE id = ?", ORGANISATION))
                .containsExactly("Mitie Group");
    }

    private void parkedNothing(IntakeRecord record) throws SQLException {
        try (Connection connection = database.getConnection()) {
            new EventWriter().write(connection, List.of(record), 0);
        }
    }

    @Test
    void noiseStaysParkedAndKeepsNothingElseWaiting() throws SQLException {
        CloudEvent unfit = CloudEventBuilder.v1(EventEnvelope.toCloudEvent(Events.organisation(ORGANISATION, 1, "HP")))
                .withData("application/json", "{oops".getBytes(StandardCharsets.UTF_8))
                .build();
        parked(topics.publish(Topic.OUTCOME_EVENTS, 0, "noise".getBytes(StandardCharsets.UTF_8)));
        parked(topics.publish(Topic.PARTNER_EVENTS, 0, unfit));
        ParkedId mended = parked(topics.publish(Events.organisation(ORGANISATION, 1, "MITIE")));
        replay.replayAll(2);
        mend();

        List<ReplayResult> results = replay.replayAll(1);

        assertThat(results).containsExactly(new ReplayResult(mended.toString(), true, null));
        assertThat(waiting())
                .containsExactly(
                        "The record is no CloudEvent.", "The data of sharedvalue.organisation.changed.v1 is no JSON.");
    }

    @Test
    void whatWasNeverParkedIsUnknown() {
        assertThatThrownBy(() -> replay.replay(new ParkedId("partner-events", 0, 7)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ParkedId.of("7")).isInstanceOf(ProblemException.class);
        assertThat(ParkedId.of("partner-events.5.1042")).hasToString("partner-events.5.1042");
    }
}
