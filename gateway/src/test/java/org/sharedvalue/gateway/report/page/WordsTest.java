package org.sharedvalue.gateway.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.vocabulary.SpeakerGroup;
import org.sharedvalue.contracts.vocabulary.TestimonialTheme;
import org.sharedvalue.gateway.report.source.BreakdownBy;
import org.sharedvalue.gateway.report.source.ScopeKind;
import org.sharedvalue.gateway.report.value.FigureStatus;
import org.sharedvalue.gateway.report.value.Reason;

class WordsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates/report");
    private static final Pattern KEY = Pattern.compile("words\\.of\\('([^']+)'\\)");

    private final Words words = Words.of(Locale.UK);

    @Test
    void whateverAReportCanSayHasWords() {
        Stream<String> said = Stream.of(
                        Arrays.stream(Reason.values()).map(reason -> "reason." + reason.code()),
                        Arrays.stream(FigureStatus.values()).map(status -> "status." + status + ".value"),
                        Arrays.stream(FigureStatus.values())
                                .filter(status -> status != FigureStatus.OK)
                                .map(status -> "status." + status + ".mark"),
                        Arrays.stream(ScopeKind.values()).map(kind -> "scope." + kind.word()),
                        Arrays.stream(BreakdownBy.values()).map(by -> "parts." + by.word()),
                        Arrays.stream(SpeakerGroup.values()).map(group -> "speaker." + group),
                        Arrays.stream(TestimonialTheme.values()).map(theme -> "theme." + theme),
                        Arrays.stream(TestimonialTheme.Side.values()).map(side -> "voices." + side),
                        Arrays.stream(Edition.Kind.values()).map(kind -> "edition." + kind))
                .flatMap(keys -> keys);

        assertThat(said).allSatisfy(key -> assertThatCode(() -> words.of(key)).doesNotThrowAnyException());
    }

    @Test
    void everyTextOfTheTemplatesIsThere() throws IOException {
        try (Stream<Path> templates = Files.list(TEMPLATES)) {
            for (Path template : templates.toList()) {
                List<String> keys = KEY.matcher(Files.readString(template))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList();
                assertThat(keys).as(template.toString()).allSatisfy(key -> assertThatCode(() -> words.of(key))
                        .doesNotThrowAnyException());
            }
        }
    }
}
