package org.sharedvalue.web.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

class ExportTest {

    private final ObjectMapper json = new ObjectMapper();

    record Money(long amount, String currency) {}

    record Row(
            String name,
            @Nullable Money money,
            List<String> tags,
            int count,
            @Nullable Boolean open) {}

    private String exported(ExportFormat format, Row... rows) throws IOException {
        Deque<List<JsonNode>> batches = new ArrayDeque<>();
        Stream.of(rows).map(row -> List.<JsonNode>of(json.valueToTree(row))).forEach(batches::add);
        batches.add(List.of());
        Columns columns = new Columns(json, json.constructType(Row.class));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        new Export(format, json, columns, batches.remove(), batches::remove).write(output);
        return output.toString(StandardCharsets.UTF_8);
    }

    @Test
    void namesTheColumnsByTheFieldsAlsoWithoutARow() throws IOException {
        assertThat(exported(ExportFormat.CSV)).isEqualTo("name,money.amount,money.currency,tags,count,open\r\n");
    }

    @Test
    void flattensQuotesAndJoins() throws IOException {
        assertThat(exported(
                        ExportFormat.CSV,
                        new Row("Crisis, \"UK\"", new Money(-5, "GBP"), List.of("a", "b"), 3, true),
                        new Row("two\nlines", null, List.of(), -3, null)))
                .isEqualTo("name,money.amount,money.currency,tags,count,open\r\n"
                        + "\"Crisis, \"\"UK\"\"\",-5,GBP,a; b,3,true\r\n"
                        + "\"two\nlines\",,,,-3,\r\n");
    }

    @Test
    void runsNoMoreThanThereArePlaces() {
        StreamingOutput export = (StreamingOutput) new Exports(json, 0)
                .response(ExportFormat.CSV, json.constructType(Row.class), List::of)
                .getEntity();
        assertThatThrownBy(() -> export.write(new ByteArrayOutputStream()))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ProblemCode.UNAVAILABLE));
    }

    @Test
    void endsLinesWithTheirCount() throws IOException {
        Row row = new Row("=1", null, List.of(), 1, null);
        assertThat(exported(ExportFormat.NDJSON, row, row).split("\n", -1))
                .containsExactly(
                        json.writeValueAsString(row), json.writeValueAsString(row), "{\"end\":true,\"count\":2}", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(1)",
                "\tx",
                "\rx",
                "\nx",
                " =1",
                "\u00a0=1",
                "\ufeff=1",
                "\uff1d1",
                "\uff0b1",
                "\uff0d1",
                "\uff201",
                "-",
                "=cmd|' /C calc'!A0\nx"
            })
    void defusesWhatASpreadsheetWouldRun(String text) {
        assertThat(SafeCell.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "-5", "+5", "-7.25", "plain", "a=b", "x@y", "2026-11-23", "'quoted"})
    void leavesOthersAlone(String text) {
        assertThat(SafeCell.of(text)).isEqualTo(text);
    }

    @Test
    void prefersJsonUnlessAnotherFormIsNamedFirst() {
        assertThat(ExportFormat.preferred(List.of(MediaType.WILDCARD_TYPE))).isEmpty();
        assertThat(ExportFormat.preferred(List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf("text/csv"))))
                .isEmpty();
        assertThat(ExportFormat.preferred(List.of(MediaType.TEXT_HTML_TYPE, MediaType.valueOf("text/csv"))))
                .contains(ExportFormat.CSV);
        assertThat(ExportFormat.preferred(List.of(MediaType.valueOf("application/x-ndjson"))))
                .contains(ExportFormat.NDJSON);
    }
}
