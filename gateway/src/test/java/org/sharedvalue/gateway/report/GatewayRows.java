package org.sharedvalue.gateway.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.gateway.figure.Dimension;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.cells.CellSums;
import org.sharedvalue.localstack.TestStack;

/** Writes rows as intake leaves them, past intake. */
public final class GatewayRows {

    public static final LocalDate DAY = LocalDate.of(2010, 3, 1);

    private final UUID programId;
    private final UUID partnershipId = UUID.randomUUID();

    public GatewayRows(UUID programId) {
        this.programId = programId;
    }

    public UUID partnershipId() {
        return partnershipId;
    }

    /** A program in pounds whose partnership has these members since the day. */
    public GatewayRows program(UUID... members) {
        execute(
                "INSERT INTO program VALUES (?, 1, 'ACTIVE', ?, 'STANDARD', ?, 'The Real Apprentice', 'GBP')",
                programId,
                programId.toString(),
                partnershipId);
        List<String> json = Arrays.stream(members)
                .map(member -> "{\"organisationId\": \"%s\", \"role\": \"DELIVERY\", \"from\": \"%s\", \"to\": null}"
                        .formatted(member, DAY))
                .toList();
        execute(
                "INSERT INTO partnership VALUES (?, 1, 'ACTIVE', 'Partners', NULL, NULL, NULL, ?::jsonb)",
                partnershipId,
                json.toString());
        entry("program", programId.toString(), 1, null, "sharedvalue.program.activated.v1");
        return this;
    }

    public GatewayRows organisation(UUID id, String name, Sector sector) {
        execute("INSERT INTO organisation VALUES (?, 1, 'ACTIVE', ?, ?, NULL)", id, name, sector.name());
        return this;
    }

    public GatewayRows cell(Metric metric, LocalDate day, long amount) {
        return cell(Dimension.ALL, "", metric, CellSums.NO_ORGANISATION, day, amount);
    }

    public GatewayRows cell(
            Dimension dimension, String value, Metric metric, UUID organisation, LocalDate day, long amount) {
        execute(
                "INSERT INTO figure_cell VALUES (?, ?, ?, ?, ?, ?, 0, ?)",
                programId,
                dimension.name(),
                value,
                metric.name(),
                organisation,
                day,
                amount);
        return this;
    }

    public GatewayRows rate(UUID employer, LocalDate from, long minorPerHour, String currency) {
        execute(
                "INSERT INTO time_cost_rate VALUES (?, 1, ?, ?, NULL, ?, ?)",
                UUID.randomUUID(),
                employer,
                from,
                minorPerHour,
                currency);
        return this;
    }

    public GatewayRows cohort(UUID id, String label, LocalDate startOn) {
        execute("INSERT INTO cohort VALUES (?, 1, 'RUNNING', ?, ?, 'London', ?)", id, programId, label, startOn);
        return this;
    }

    public GatewayRows declared(String component, long value, LocalDate asOf) {
        execute(
                "INSERT INTO declared_result VALUES (?, 1, ?, ?, ?, ?, 'A paper', ?, NULL)",
                UUID.randomUUID(),
                programId,
                component,
                value,
                asOf,
                UUID.randomUUID());
        return this;
    }

    /** Appends an entry about the program to the ledger. */
    public void entry(String aggregate, String subject, int version, @Nullable UUID enrolmentId, String type) {
        execute(
                """
                WITH head AS (UPDATE ledger_head SET seq = seq + 1 RETURNING seq)
                INSERT INTO ledger (seq, event_id, type, aggregate, subject, version, ordering_key, program_id,
                                    enrolment_id, event_time, topic, "partition", "offset")
                SELECT seq, ?, ?, ?, ?, ?, ?, ?, ?, now(), 'test', 0, seq FROM head
                """,
                subject + ":" + version,
                type,
                aggregate,
                subject,
                version,
                subject,
                aggregate.equals("organisation") || aggregate.equals("partnership") ? null : programId,
                enrolmentId);
    }

    public void execute(String sql, @Nullable Object... values) {
        try (Connection connection = TestStack.connect("gateway");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
