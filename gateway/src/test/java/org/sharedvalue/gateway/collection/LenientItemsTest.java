package org.sharedvalue.gateway.collection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sharedvalue.gateway.TestDatabase;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

class LenientItemsTest {

    @Test
    void aRefusedItemLeavesNothingAndTheOthersStay() throws SQLException {
        try (Connection connection = TestDatabase.empty().getConnection()) {
            connection.setAutoCommit(false);
            Statements.run(connection, "CREATE TEMPORARY TABLE word (text text)");
            List<JsonNode> items = Stream.of("one", "refused", "two")
                    .<JsonNode>map(TextNode::valueOf)
                    .toList();

            List<LenientItems.Told> told = LenientItems.carriedOut(WORDS, connection, LenientItems.read(WORDS, items));

            assertThat(told).extracting(each -> each.item().status()).containsExactly(201, 409, 201);
            assertThat(Statements.list(connection, "SELECT text FROM word", row -> row.getString(1)))
                    .containsExactly("one", "two");
            connection.rollback();
        }
    }

    /** Writes words, and refuses one after it was written. */
    private static final OwnWrite<String, Word> WORDS = new OwnWrite<>() {
        @Override
        public OwnCollection<Word, Word> collection() {
            return new OwnCollection<>(
                    "/v1/words",
                    "word",
                    Word.class,
                    (connection, condition, parameters) -> List.of(),
                    word -> word,
                    word -> word,
                    List.of());
        }

        @Override
        public Response.Status success() {
            return Response.Status.CREATED;
        }

        @Override
        public String batchPath() {
            return "/batch";
        }

        @Override
        public String read(JsonNode item) {
            return item.asText();
        }

        @Override
        public Done<Word> carryOut(Connection connection, String wish) throws SQLException {
            Statements.run(connection, "INSERT INTO word VALUES (?)", wish);
            if (wish.equals("refused")) {
                throw new ProblemException(ProblemCode.STATE_CONFLICT, "No.");
            }
            return new Done<>(new Word(UUID.randomUUID(), 1, Instant.EPOCH, Instant.EPOCH, List::of));
        }
    };

    private record Word(UUID id, int version, Instant createdAt, Instant updatedAt, OwnStatus<String> status)
            implements OwnRecord<String> {}
}
