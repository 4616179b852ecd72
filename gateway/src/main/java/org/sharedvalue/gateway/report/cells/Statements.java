package org.sharedvalue.gateway.report.cells;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharedvalue.contracts.vocabulary.SpeakerGroup;
import org.sharedvalue.contracts.vocabulary.TestimonialTheme;

/**
 * The published testimonials of a scope, as far as they are counted.
 *
 * @param all each of them once
 */
public record Statements(List<Statement> all) {

    /** Nobody said anything. */
    public static final Statements NONE = new Statements(List.of());

    public Statements {
        all = List.copyOf(all);
    }

    /** How many there are. */
    public long count() {
        return all.size();
    }

    /** How many speak of each theme. */
    public Map<String, Long> byTheme() {
        return counted(statement -> statement.themes().stream());
    }

    /** How many speak for each side, each once for a side whatever its themes. */
    public Map<String, Long> bySide() {
        return counted(statement ->
                statement.themes().stream().map(TestimonialTheme::side).distinct());
    }

    /** How many come from each group of speakers. */
    public Map<String, Long> bySpeakerGroup() {
        return counted(statement -> Stream.of(statement.speakerGroup()));
    }

    private Map<String, Long> counted(Function<Statement, Stream<? extends Enum<?>>> kinds) {
        return all.stream().flatMap(kinds).collect(Collectors.groupingBy(Enum::name, Collectors.counting()));
    }

    /**
     * One testimonial.
     *
     * @param speakerGroup who speaks
     * @param themes what it is about
     */
    public record Statement(SpeakerGroup speakerGroup, Set<TestimonialTheme> themes) {

        public Statement {
            themes = Set.copyOf(themes);
        }

        /** A statement with its themes, each once. */
        public static Statement of(SpeakerGroup speakerGroup, Collection<TestimonialTheme> themes) {
            return new Statement(speakerGroup, Set.copyOf(themes));
        }
    }
}
