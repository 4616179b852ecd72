package org.sharedvalue.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.core.builder.CloudEventBuilder;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.EventEnvelope;
import org.sharedvalue.contracts.Topic;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.Sql;
import org.sharedvalue.gateway.TestDatabase;

class TraceTest {

    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static String inLedger(String sent) throws SQLException {
        DataSource database = TestDatabase.empty();
        DomainEvent event = Events.organisation(UUID.randomUUID(), 1, "HP");
        new Writer(database, 0)
                .write(List.of(new Topics()
                        .publish(
                                Topic.PARTNER_EVENTS,
                                0,
                                CloudEventBuilder.v1(EventEnvelope.toCloudEvent(event))
                                        .withExtension("traceparent", sent)
                                        .build())));
        return Sql.texts(database, "SELECT coalesce(traceparent, 'none') FROM ledger")
                .get(0);
    }

    @Test
    void theLedgerSaysWhichRequestMadeAnEvent() throws SQLException {
        assertThat(inLedger(TRACEPARENT)).isEqualTo(TRACEPARENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Lovelace", "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"})
    void whatIsNoTraceContextIsNotKept(String sent) throws SQLException {
        assertThat(inLedger(sent)).isEqualTo("none");
    }
}
