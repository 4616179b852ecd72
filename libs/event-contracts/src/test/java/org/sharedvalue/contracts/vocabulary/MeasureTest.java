package org.sharedvalue.contracts.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.contracts.ContractJson;

class MeasureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "144 | 144",
                "0.625 | 0.625",
                "100.0 | 100",
                "\"7.50\" | \"7.5\"",
                "{\"amount\": 5, \"currency\": \"GBP\"} | {\"amount\":5,\"currency\":\"GBP\"}",
            })
    void isWrittenAsItsUnitHasIt(String read, String written) throws JsonProcessingException {
        Measure measure = ContractJson.MAPPER.readValue(read, Measure.class);
        assertThat(ContractJson.MAPPER.writeValueAsString(measure)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "[]", "{}", "\"seven\"", "{\"amount\": 5.5, \"currency\": \"GBP\"}"})
    void refusesWhatMeasuresNothing(String json) {
        assertThatThrownBy(() -> ContractJson.MAPPER.readValue(json, Measure.class))
                .isInstanceOf(JsonProcessingException.class);
    }
}
