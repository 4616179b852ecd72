package org.sharedvalue.gateway.report.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CachedReportTest {

    private final CachedReport report = CachedReport.of("{}".getBytes(StandardCharsets.UTF_8));

    @Test
    void theTagIsStrongAndFollowsTheBytes() {
        assertThat(report.etag()).matches("\"[A-Za-z0-9_-]{24}\"");
        assertThat(CachedReport.of("{}".getBytes(StandardCharsets.UTF_8)).etag())
                .isEqualTo(report.etag());
        assertThat(CachedReport.of("[]".getBytes(StandardCharsets.UTF_8)).etag())
                .isNotEqualTo(report.etag());
    }

    @Test
    void isKnownByItsTagAmongOthers() {
        assertThat(report.isKnownTo("\"other\", " + report.etag())).isTrue();
        assertThat(report.isKnownTo("W/" + report.etag())).isTrue();
        assertThat(report.isKnownTo("*")).isTrue();
    }

    @Test
    void isNotKnownByAnotherTag() {
        assertThat(report.isKnownTo("\"other\"")).isFalse();
        assertThat(report.isKnownTo(null)).isFalse();
    }
}
