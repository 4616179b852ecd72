package org.sharedvalue.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcceptedTest {

    private static final List<MediaType> OFFERED =
            List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE, new MediaType("text", "csv"));

    private static MediaType range(String type, String subtype, String quality) {
        return new MediaType(type, subtype, Map.of("q", quality));
    }

    private static String best(MediaType... accepted) {
        return Accepted.best(List.of(accepted), OFFERED)
                .map(MediaType::toString)
                .orElse("none");
    }

    @Test
    void theNarrowestRangeSaysHowWelcomeATypeIs() {
        assertThat(best(range("*", "*", "1"), range("application", "json", "0")))
                .isEqualTo("text/html");
        assertThat(best(range("text", "*", "0.3"), range("text", "csv", "0.9"), range("*", "*", "0.5")))
                .isEqualTo("text/csv");
        assertThat(best(range("text", "html", "0"), range("application", "json", "0.001")))
                .isEqualTo("application/json");
    }

    @Test
    void ofEqualsTheOneNamedMostCloselyWinsAndThenTheFirst() {
        assertThat(best(range("*", "*", "1"), range("text", "csv", "1"))).isEqualTo("text/csv");
        assertThat(best(range("text", "csv", "1"), range("text", "html", "1"))).isEqualTo("text/csv");
        assertThat(best(range("*", "*", "1"))).isEqualTo("application/json");
        assertThat(best(range("image", "png", "1"))).isEqualTo("none");
        assertThat(best(range("text", "html", "much"))).isEqualTo("none");
    }
}
