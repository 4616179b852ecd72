package org.sharedvalue.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HttpProblemsTest {

    @ParameterizedTest
    @CsvSource({
        "400, MALFORMED_JSON",
        "403, INSUFFICIENT_SCOPE",
        "422, INVALID_INPUT",
        "503, UNAVAILABLE",
        "409, INTERNAL_ERROR",
        "418, INTERNAL_ERROR"
    })
    void oneCodeStandsForAStatusThatHasSeveralOrNone(int status, ProblemCode code) {
        assertThat(HttpProblems.of(status).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyStatusOfTheCatalogueIsAnsweredWithItselfButConflicts(ProblemCode code) {
        int expected = code.status() == 409 ? 500 : code.status();

        assertThat(HttpProblems.of(code.status()).code().status()).isEqualTo(expected);
    }
}
