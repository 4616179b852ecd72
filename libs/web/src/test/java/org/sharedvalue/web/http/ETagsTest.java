package org.sharedvalue.web.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharedvalue.web.problem.ProblemException;

class ETagsTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"*", "\"3\"", " \"3\" ", "\"1\", \"3\""})
    void holdsForTheVersionItNames(String ifMatch) {
        assertThatCode(() -> ETags.check(ifMatch, 3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "\"2\"", "W/\"3\"", "\"03x\"", "\"99999999999\"", "\"\""})
    void failsForEverythingElse(String ifMatch) {
        assertThatThrownBy(() -> ETags.check(ifMatch, 3)).isInstanceOf(ProblemException.class);
    }
}
