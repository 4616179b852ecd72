package org.sharedvalue.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES = List.of(
            "libs/event-contracts",
            "libs/sql",
            "libs/web",
            "libs/outbox",
            "libs/records",
            "partner-service",
            "program-service",
            "outcomes-service",
            "gateway");

    private static final JavaClasses SUITE = new ClassFileImporter()
            .importPaths(MODULES.stream()
                    .map(module -> ROOT.resolve(module).resolve("target/classes"))
                    .toList());

    private static final JavaClasses FIXTURES = new ClassFileImporter()
            .importPackages(
                    "org.sharedvalue.partner.fixture",
                    "org.sharedvalue.program.fixture",
                    "org.sharedvalue.web.fixture",
                    "org.sharedvalue.gateway.ledger",
                    "org.sharedvalue.gateway.report");

    @ParameterizedTest
    @EnumSource(Rules.class)
    void theSuiteKeepsTheRule(Rules rule) {
        assertThat(SUITE).hasSizeGreaterThan(MODULES.size());
        rule.rule().check(SUITE);
    }

    @ParameterizedTest
    @EnumSource(Rules.class)
    void theFixturesBreakTheRule(Rules rule) {
        assertThatThrownBy(() -> rule.rule().check(FIXTURES)).isInstanceOf(AssertionError.class);
    }
}
