package org.sharedvalue.gateway.report.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sharedvalue.contracts.vocabulary.Attribution;
import org.sharedvalue.contracts.vocabulary.SpeakerGroup;
import org.sharedvalue.contracts.vocabulary.TestimonialTheme;
import org.sharedvalue.gateway.report.source.Testimonial;

/** Reads the published testimonials of a scope. */
final class Testimonials {

    private static final String QUERY = """
            SELECT id, program_id, speaker_group, organisation_id, words, language, themes, attribution, published_on
              FROM testimonial
             WHERE program_id = ANY (?) AND status = 'PUBLISHED' AND published_on <= ?
             ORDER BY published_on, id
            """;

    private Testimonials() {}

    static List<Testimonial> of(Connection connection, Set<UUID> programs, LocalDate cutOff) throws SQLException {
        List<Testimonial> testimonials = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setArray(1, connection.createArrayOf("uuid", programs.toArray()));
            statement.setObject(2, cutOff);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String[] themes = (String[]) row.getArray(7).getArray();
                    testimonials.add(new Testimonial(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            SpeakerGroup.valueOf(row.getString(3)),
                            row.getObject(4, UUID.class),
                            row.getString(5),
                            row.getString(6),
                            Arrays.stream(themes).map(TestimonialTheme::valueOf).toList(),
                            Attribution.valueOf(row.getString(8)),
                            row.getObject(9, LocalDate.class)));
                }
            }
        }
        return testimonials;
    }
}
