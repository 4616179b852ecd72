package org.sharedvalue.contracts.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {

    @ParameterizedTest
    @CsvSource({"7.25,29,7.25", "8,32,8", "8.50,34,8.5", "0.75,3,0.75", "100,400,100"})
    void countsQuarterHours(String text, int quarters, String shown) {
        assertThat(Hours.parse(text).quarters()).isEqualTo(quarters);
        assertThat(Hours.parse(text)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7.3", "-1", "1e2", "7,25", " 7", "7.255", "seven", "99999999"})
    void refusesWhatIsNoNumberOfQuarterHours(String text) {
        assertThatThrownBy(() -> Hours.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
