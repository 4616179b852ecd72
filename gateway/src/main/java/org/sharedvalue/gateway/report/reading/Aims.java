package org.sharedvalue.gateway.report.reading;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.TargetScope;
import org.sharedvalue.gateway.report.catalogue.FigureCatalogue;
import org.sharedvalue.gateway.report.catalogue.FigureDefinition;
import org.sharedvalue.gateway.report.source.Aim;
import org.sharedvalue.gateway.report.source.BreakdownBy;
import org.sharedvalue.gateway.report.source.Scope;
import org.sharedvalue.gateway.report.source.ScopeKind;
import org.sharedvalue.gateway.report.source.Target;

/** The targets that a report shows: a program's own in its report, a cohort's in its row of a breakdown. */
final class Aims {

    private final Bases bases;
    private final LocalDate cutOff;
    private final List<Target> targets;

    Aims(Bases bases, List<Target> targets, LocalDate cutOff) {
        this.bases = bases;
        this.targets = List.copyOf(targets);
        this.cutOff = cutOff;
    }

    /** Those of a program by the code of the figure; none of a wider scope. */
    Map<String, Aim> ofProgram(Scope scope) throws SQLException {
        Map<String, Aim> aims = new HashMap<>();
        if (scope.kind() == ScopeKind.PROGRAM) {
            for (Target target : targets) {
                Optional<Window> window = window(target);
                if (target.scopeId().equals(scope.id()) && window.isPresent()) {
                    aims.put(target.figureCode(), new Aim(target, bases.whole(window.get())));
                }
            }
        }
        return aims;
    }

    /** Those of the rows of a breakdown by cohort. */
    Map<String, Map<String, Aim>> of(@Nullable BreakdownBy by) throws SQLException {
        Map<String, Map<String, Aim>> aims = new HashMap<>();
        if (by == BreakdownBy.COHORT) {
            for (Target target : targets) {
                Optional<Window> window = window(target);
                if (target.scopeType() == TargetScope.COHORT && window.isPresent()) {
                    String cohort = target.scopeId().toString();
                    aims.computeIfAbsent(cohort, unseen -> new HashMap<>())
                            .put(target.figureCode(), new Aim(target, bases.cohort(window.get(), cohort)));
                }
            }
        }
        return aims;
    }

    private Optional<Window> window(Target target) {
        return FigureCatalogue.find(target.figureCode())
                .map(FigureDefinition::isAdditive)
                .map(additive -> Window.of(target, additive, cutOff));
    }
}
