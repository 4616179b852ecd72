package org.sharedvalue.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.web.problem.ProblemException;

class MergePatchTest {

    private final ObjectMapper json = new ObjectMapper();

    /** The examples of RFC 7396, appendix A, as far as they are patches of objects. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"a\":\"b\"};{\"a\":\"c\"};{\"a\":\"c\"}",
                "{\"a\":\"b\"};{\"b\":\"c\"};{\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"};{\"a\":null};{}",
                "{\"a\":\"b\",\"b\":\"c\"};{\"a\":null};{\"b\":\"c\"}",
                "{\"a\":[\"b\"]};{\"a\":\"c\"};{\"a\":\"c\"}",
                "{\"a\":\"c\"};{\"a\":[\"b\"]};{\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}};{\"a\":{\"b\":\"d\",\"c\":null}};{\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]};{\"a\":[1]};{\"a\":[1]}",
                "{\"e\":null};{\"a\":1};{\"e\":null,\"a\":1}",
                "{};{\"a\":{\"bb\":{\"ccc\":null}}};{\"a\":{\"bb\":{}}}"
            })
    void mergesAsTheStandardSays(String target, String patch, String result) throws JsonProcessingException {
        JsonNode before = json.readTree(target);
        assertThat(MergePatch.apply(before, json.readTree(patch))).isEqualTo(json.readTree(result));
        assertThat(before).as("the target stays as it was").isEqualTo(json.readTree(target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "\"x\"", "{\"status\":\"ACTIVE\"}", "{\"id\":null}", "{\"version\":2}"})
    void refusesWhatIsNoPatchOfTheWritableForm(String patch) throws JsonProcessingException {
        JsonNode read = json.readTree(patch);
        assertThatThrownBy(() -> MergePatch.apply(json.createObjectNode(), read))
                .isInstanceOf(ProblemException.class);
    }
}
