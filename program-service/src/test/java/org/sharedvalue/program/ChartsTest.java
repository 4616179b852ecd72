package org.sharedvalue.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedvalue.localstack.TestStack;
import org.sharedvalue.program.cohort.CohortStatus;
import org.sharedvalue.program.contribution.ContributionStatus;
import org.sharedvalue.program.program.ProgramStatus;
import org.sharedvalue.program.session.SessionStatus;
import org.sharedvalue.program.volunteercontribution.VolunteerContributionStatus;
import org.sharedvalue.records.RecordStatus;

@QuarkusTest
class ChartsTest {

    private static final Pattern QUOTED = Pattern.compile("'([A-Z_]+)'");

    private static RecordStatus<?>[] states(String table) {
        return switch (table) {
            case "program" -> ProgramStatus.values();
            case "cohort" -> CohortStatus.values();
            case "session" -> SessionStatus.values();
            case "contribution" -> ContributionStatus.values();
            default -> VolunteerContributionStatus.values();
        };
    }

    private static Set<String> inDatabase(String table) throws SQLException {
        try (Connection connection = TestStack.connect("program");
                PreparedStatement query = connection.prepareStatement(
                        "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = ?")) {
            query.setString(1, table + "_status_known");
            try (ResultSet found = query.executeQuery()) {
                assertThat(found.next()).isTrue();
                return QUOTED.matcher(found.getString(1))
                        .results()
                        .map(quoted -> quoted.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "program, PLANNED>ACTIVE PLANNED>CANCELLED ACTIVE>COMPLETED ACTIVE>CANCELLED",
        "cohort, PLANNED>RECRUITING PLANNED>CANCELLED RECRUITING>RUNNING RECRUITING>CANCELLED RUNNING>COMPLETED"
                + " COMPLETED>CLOSED",
        "session, SCHEDULED>DELIVERED SCHEDULED>CANCELLED",
        "contribution, PLEDGED>RECEIVED PLEDGED>CANCELLED RECEIVED>VERIFIED RECEIVED>REVERSED VERIFIED>REVERSED",
        "volunteer_contribution, APPROVED>REVERSED",
    })
    void hasExactlyTheStepsOfTheDomainAndTheStatesOfTheDatabase(String table, String steps) throws SQLException {
        Set<String> drawn = Arrays.stream(states(table))
                .flatMap(from -> from.next().stream().map(to -> from.name() + ">" + to.name()))
                .collect(Collectors.toSet());
        assertThat(drawn).containsExactlyInAnyOrder(steps.split(" "));
        assertThat(Arrays.stream(states(table)).map(RecordStatus::name))
                .containsExactlyInAnyOrderElementsOf(inDatabase(table));
    }
}
