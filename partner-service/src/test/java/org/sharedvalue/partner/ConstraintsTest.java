package org.sharedvalue.partner;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The database repeats the rules: each of its constraints refuses what is written past the service. */
@QuarkusTest
class ConstraintsTest {

    private static final String MEMBERS = "UPDATE partnership_member SET %s WHERE partnership_id = '{partnership}'";

    private static final Map<String, String> BROKEN_BY = Map.ofEntries(
            entry("organisation_external_id_key", "external_id = 'twice', external_id_owner = 'one'"),
            entry("organisation_status_known", "status = 'GONE'"),
            entry("organisation_sector_known", "sector = 'CHURCH'"),
            entry("organisation_not_its_own_parent", "parent_id = id"),
            entry("organisation_merged_says_where", "status = 'MERGED'"),
            entry(
                    "organisation_identifier_key",
                    "INSERT INTO organisation_identifier SELECT id, 9, 'GB-EDU', 'twice' FROM organisation WHERE id IN {organisation}"),
            entry("partnership_external_id_key", "external_id = 'twice', external_id_owner = 'one'"),
            entry("partnership_status_known", "status = 'GONE'"),
            entry("partnership_agreement_known", "agreement_kind = 'WORD'"),
            entry("partnership_dates_in_order", "start_on = '2010-01-02', end_on = '2010-01-01'"),
            entry("partnership_member_role_known", MEMBERS.formatted("role = 'BOSS'")),
            entry(
                    "partnership_member_dates_in_order",
                    MEMBERS.formatted("from_day = '2010-01-02', to_day = '2010-01-01'")),
            entry(
                    "partnership_member_no_overlap",
                    "INSERT INTO partnership_member SELECT gen_random_uuid(), partnership_id, organisation_id, role, '2012-01-01'"
                            + " FROM partnership_member WHERE role <> 'LEAD' AND partnership_id = '{partnership}'"),
            entry("partnership_member_one_lead", MEMBERS.formatted("role = 'LEAD'")),
            entry("challenge_external_id_key", "external_id = 'twice', external_id_owner = 'one'"),
            entry("challenge_status_known", "status = 'GONE'"),
            entry("challenge_target_groups_known", "target_groups = '{NOBODY}'"),
            entry("challenge_duplicate_says_of_which", "status = 'DUPLICATE'"),
            entry("challenge_addressed_says_how", "status = 'ADDRESSED'"),
            entry("challenge_not_of_itself", "status = 'DUPLICATE', duplicate_of_id = id"),
            entry("pilot_external_id_key", "external_id = 'twice', external_id_owner = 'one'"),
            entry("pilot_status_known", "status = 'GONE'"),
            entry(
                    "pilot_decision_known",
                    "decision_kind = 'LIKED', decision_rationale = 'So', decided_on = '2010-01-01'"),
            entry("pilot_decision_whole", "decided_on = '2010-01-01'"),
            entry("pilot_dates_in_order", "planned_end_on = start_on - 1"),
            entry("pilot_extended_at_most_twice", "extensions = 3"),
            entry("pilot_has_participants", "max_participants = 0"),
            entry("pilot_adopted_names_successor", "status = 'ADOPTED'"),
            entry("recognition_external_id_key", "external_id = 'twice', external_id_owner = 'one'"),
            entry("recognition_status_known", "status = 'GONE'"),
            entry("recognition_subject_known", "subject_type = 'GALAXY'"),
            entry("recognition_link_known", "link = 'LOOSE'"),
            entry("recognition_partnership_of_program", "partnership_id = subject_id"));

    private static final String CONSTRAINTS = """
            SELECT conname FROM pg_constraint
             WHERE contype IN ('c', 'u', 'x') AND conname ~ '^(organisation|partnership|challenge|pilot|recognition)_'
            """;

    @Inject
    DataSource dataSource;

    private final Map<String, List<String>> ids = new HashMap<>();

    @Test
    void eachRefusesWhatItIsNamedFor() throws SQLException {
        twoOfEach();
        List<String> known = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try (ResultSet row = statement.executeQuery(CONSTRAINTS)) {
                while (row.next()) {
                    known.add(row.getString(1));
                }
            }
            assertThat(known).containsExactlyInAnyOrderElementsOf(BROKEN_BY.keySet());
            for (String constraint : known) {
                statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
                assertThatThrownBy(() -> statement.execute(breaking(constraint)))
                        .as(constraint)
                        .hasMessageContaining('"' + constraint + '"');
                connection.rollback();
            }
        }
    }

    private String breaking(String constraint) {
        String sql = BROKEN_BY.get(constraint);
        String table = constraint.substring(0, constraint.indexOf('_'));
        String whole = sql.matches("(UPDATE|INSERT) .*")
                ? sql
                : "UPDATE " + table + " SET " + sql + " WHERE id IN {" + table + "}";
        return whole.replace("'{partnership}'", quoted("partnership", 1))
                .replace("{" + table + "}", "(" + quoted(table, 2) + ")");
    }

    private String quoted(String table, int count) {
        return "'" + String.join("', '", ids.get(table).subList(0, count)) + "'";
    }

    private void twoOfEach() {
        for (int count = 0; count < 2; count++) {
            String lead = Api.activeOrganisation("NON_PROFIT");
            String challenge = Api.id(Api.challenge(lead));
            String partnership = Api.partnership("NON_BINDING", List.of(), lead, Api.activeOrganisation("FOR_PROFIT"));
            keep("organisation", lead);
            keep("challenge", challenge);
            keep("partnership", partnership);
            keep(
                    "pilot",
                    Api.post("/v1/pilots", Api.pilotBody(challenge, partnership))
                            .statusCode(201)
                            .path("id"));
            keep(
                    "recognition",
                    Api.post(
                                    "/v1/recognitions",
                                    Map.of(
                                            "subject", Map.of("type", "organisation", "id", lead),
                                            "awardedBy", "The field",
                                            "scheme", "Volunteering",
                                            "year", 2012,
                                            "link", "DIRECT"))
                            .statusCode(201)
                            .path("id"));
        }
    }

    private void keep(String table, String id) {
        ids.computeIfAbsent(table, any -> new ArrayList<>()).add(id);
    }
}
