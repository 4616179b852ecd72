package org.sharedvalue.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharedvalue.contracts.vocabulary.Hours;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.web.problem.JsonProblems;
import org.sharedvalue.web.problem.ProblemException;

class StrictJsonTest {

    private final ObjectMapper mapper = strict();

    private static ObjectMapper strict() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }

    record Form(
            String name,
            Integer count,
            Boolean flag,
            LocalDate day,
            Instant at,
            UUID id,
            Sector sector,
            Hours hours,
            List<Form> parts) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"name\":5};400;/name",
                "{\"name\":true};400;/name",
                "{\"name\":{}};400;/name",
                "{\"name\":\"a\\u0000b\"};422;/name",
                "{\"count\":\"5\"};400;/count",
                "{\"count\":5.9};400;/count",
                "{\"count\":99999999999};422;/count",
                "{\"flag\":\"true\"};400;/flag",
                "{\"flag\":1};400;/flag",
                "{\"day\":20120630};400;/day",
                "{\"day\":[2012,6,30]};400;/day",
                "{\"day\":\"2012-02-30\"};422;/day",
                "{\"day\":\"\"};422;/day",
                "{\"day\":\"+10000-01-01\"};422;/day",
                "{\"day\":\"-0001-01-01\"};422;/day",
                "{\"at\":\"+10000-01-01T00:00:00Z\"};422;/at",
                "{\"name\":\"a\\u0000b\"};422;/name",
                "{\"name\":\"a\\ud800b\"};422;/name",
                "{\"parts\":[{\"name\":7}]};400;/parts/0/name",
                "{\"at\":\"2012-06-30\"};422;/at",
                "{\"at\":1};400;/at",
                "{\"id\":\"1-1-1-1-1\"};422;/id",
                "{\"id\":7};400;/id",
                "{\"sector\":\"\"};422;/sector",
                "{\"sector\":\"for_profit\"};422;/sector",
                "{\"sector\":0};400;/sector",
                "{\"hours\":\"7.3\"};422;/hours",
                "{\"hours\":7.25};400;/hours",
                "{\"mood\":1};422;/mood",
                "{\"parts\":{}};400;/parts",
                "{\"parts\":[{\"count\":1},{\"count\":\"x\"}]};400;/parts/1/count",
                "{\"name\":\"a\",\"name\":\"b\"};400;",
                "{\"name\":\"a\"} x;400;",
                "{\"name\":;400;",
                "[];400;"
            })
    void refusesWithAPointerAndWithoutAWordAboutClasses(String json, int status, String pointer) {
        ProblemException refusal = refusal(json);
        assertThat(refusal.code().status()).as(refusal.detail()).isEqualTo(status);
        if (pointer != null) {
            assertThat(refusal.errors()).extracting("pointer").containsExactly(pointer);
        }
        assertThat(refusal.detail()).doesNotContain("java", "class", "Form", "org.");
    }

    @Test
    void saysWhatToChange() {
        assertThat(refusal("{\"sector\":\"for_profit\"}").errors())
                .extracting("detail")
                .containsExactly("Use one of FOR_PROFIT, NON_PROFIT, PUBLIC_BODY.");
        assertThat(refusal("{\"name\":\"a\",\"name\":\"b\"}").detail()).startsWith("The body names a property twice");
    }

    @Test
    void refusesTenThousandNestedArrays() {
        assertThat(refusal("[".repeat(10_000)).code().status()).isEqualTo(400);
    }

    private ProblemException refusal(String json) {
        try {
            mapper.readValue(json, Form.class);
        } catch (JsonProcessingException unreadable) {
            return JsonProblems.of(unreadable);
        }
        throw new AssertionError("was read: " + json);
    }
}
