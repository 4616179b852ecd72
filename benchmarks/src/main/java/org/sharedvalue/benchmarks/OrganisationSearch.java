package org.sharedvalue.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.sharedvalue.localstack.Database;
import org.sharedvalue.localstack.token.TokenRequest;
import org.sharedvalue.showcase.api.Api;
import org.sharedvalue.showcase.suite.Service;
import org.sharedvalue.showcase.suite.Suite;

/** The first page of a search by name among 100 000 organisations, beside the first page of all of them. */
final class OrganisationSearch implements Benchmark {

    private static final int ORGANISATIONS = 100_000;
    private static final int WORDS = 3_000;
    private static final int WARM_UP = 200;
    private static final int CALLS = 1_000;
    private static final String PATH = "/v1/organisations";
    private static final List<String> FORMS = List.of("Trust", "Ltd", "Group", "Council", "Foundation");
    /** Past the API, because it is not the recording that is measured; as the service writes it otherwise. */
    private static final String FILL = """
            INSERT INTO organisation (id, version, created_at, updated_at, status, legal_name, display_name, sector,
                                      social_enterprise, country)
            SELECT gen_random_uuid(), 1, now() + number * interval '1 millisecond',
                   now() + number * interval '1 millisecond', 'ACTIVE', name, name, 'NON_PROFIT', false, 'GB'
              FROM unnest(?::text[]) WITH ORDINALITY AS organisation (name, number)
            """;

    private final Random random = new Random(1);

    @Override
    public String name() {
        return "organisation-search";
    }

    @Override
    public Comparison run(Suite suite) throws SQLException {
        List<String> words = words();
        fill(suite, words);
        Api api = new Api(suite.url(Service.PARTNER), suite.stack().issuer().token(TokenRequest.admin()));
        measure(api, words, WARM_UP, new Times(), new Times());
        Times search = new Times();
        Times all = new Times();
        measure(api, words, CALLS, search, all);
        return new Comparison(
                "first page of a search by name among %,d organisations".formatted(ORGANISATIONS),
                search,
                "the first page of all of them",
                all,
                "well under 50 ms");
    }

    private void measure(Api api, List<String> words, int calls, Times search, Times all) {
        for (int call = 0; call < calls; call++) {
            String sought = sought(words, call);
            search.take(() -> api.get(PATH + "?q=" + sought));
            all.take(() -> api.get(PATH));
        }
    }

    /** A rare word, a part of one, two words, a word that is everywhere, and one that is nowhere. */
    private String sought(List<String> words, int call) {
        return switch (call % 5) {
            case 0 -> any(words);
            case 1 -> any(words).substring(1);
            case 2 -> any(words) + "%20" + any(FORMS);
            case 3 -> any(FORMS);
            default -> "xyzzyq";
        };
    }

    private void fill(Suite suite, List<String> words) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int number = 0; number < ORGANISATIONS; number++) {
            names.add(any(words) + " " + any(words) + " " + any(FORMS));
        }
        try (Connection connection = suite.stack().postgres().connect(Database.PARTNER.databaseName());
                PreparedStatement insert = connection.prepareStatement(FILL);
                Statement analyse = connection.createStatement()) {
            insert.setArray(1, connection.createArrayOf("text", names.toArray()));
            insert.executeUpdate();
            analyse.execute("ANALYZE organisation");
        }
    }

    private List<String> words() {
        List<String> syllables =
                List.of("ba", "den", "for", "gar", "hol", "kin", "lor", "mar", "nes", "pol", "sen", "tor");
        TreeSet<String> words = new TreeSet<>();
        while (words.size() < WORDS) {
            words.add(any(syllables) + any(syllables) + any(syllables) + any(syllables));
        }
        return List.copyOf(words);
    }

    private String any(List<String> among) {
        return among.get(random.nextInt(among.size()));
    }
}
