package org.sharedvalue.showcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharedvalue.showcase.suite.Lifetime;
import org.sharedvalue.showcase.suite.SuitePort;

class CommandLineTest {

    private static final Path CALLED_FROM = Path.of("/home/somebody");
    private static final Path USUAL = Path.of("/suite/.local-stack");

    @Test
    void takesTheUsualPortsAndDirectoryUnlessToldOtherwise() {
        CommandLine usual = parse();
        assertThat(usual.suite().directory()).isEqualTo(USUAL);
        assertThat(usual.suite().ports())
                .containsEntry(SuitePort.GATEWAY, 8080)
                .containsEntry(SuitePort.OUTCOMES, 8083);
        assertThat(usual.suite().lifetime()).isEqualTo(Lifetime.KEPT);
        assertThat(usual.once()).isFalse();
    }

    @Test
    void readsPortsWithAndWithoutEqualsSign() {
        CommandLine moved = parse("--gateway-port", "9000", "--kafka-port=0", "--once", "--fresh");
        assertThat(moved.suite().ports()).containsEntry(SuitePort.GATEWAY, 9000).containsEntry(SuitePort.KAFKA, 0);
        assertThat(moved.suite().lifetime()).isEqualTo(Lifetime.FRESH);
        assertThat(moved.once()).isTrue();
    }

    @Test
    void findsARelativeDirectoryFromWhereItWasCalled() {
        assertThat(parse("--data", "my data").suite().directory()).isEqualTo(Path.of("/home/somebody/my data"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> parse("--twice"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--twice");
        assertThatThrownBy(() -> parse("--gateway-port", "many")).hasMessageContaining("many");
        assertThatThrownBy(() -> parse("--gateway-port", "70000")).hasMessageContaining("70000");
        assertThatThrownBy(() -> parse("--gateway-port")).hasMessageContaining("needs a value");
    }

    @Test
    void refusesTwoPartsOnOnePort() {
        assertThatThrownBy(() -> parse("--gateway-port", "8081")).hasMessageContaining("share port 8081");
        assertThat(parse("--gateway-port=0", "--partner-port=0").suite().ports())
                .containsEntry(SuitePort.GATEWAY, 0)
                .containsEntry(SuitePort.PARTNER, 0);
    }

    private static CommandLine parse(String... arguments) {
        return CommandLine.parse(List.of(arguments), CALLED_FROM, USUAL);
    }
}
