package org.sharedvalue.gateway.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.problem.ProblemException;

class SignedViewsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static SignedViews views(String key, Instant now) {
        String text = Base64.getEncoder().encodeToString(key.repeat(8).getBytes(StandardCharsets.UTF_8));
        return new SignedViews(Optional.of(text), () -> now);
    }

    private static String text(SignedViews views) {
        ViewLink link = (ViewLink)
                views.link("/pages", List.of("a page"), Standing.admin(null)).getEntity();
        return link.page().substring("/pages/".length());
    }

    @Test
    void aLinkEndsAfterAQuarterOfAnHourAndHoldsForEveryReplicaWithTheKey() {
        String text = text(views("key of all", NOON));

        assertThat(views("key of all", NOON.plusSeconds(900)).read(text).page()).containsExactly("a page");
        assertThatThrownBy(() -> views("key of all", NOON.plusSeconds(901)).read(text))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> views("other key!", NOON).read(text)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new SignedViews(Optional.of("c2hvcnQ="), () -> NOON))
                .isInstanceOf(IllegalStateException.class);
    }
}
