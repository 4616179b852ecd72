package org.sharedvalue.gateway.report.reading;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.source.Scope;
import org.sharedvalue.gateway.report.source.ScopeKind;

/**
 * What the projection knows of a scope at a cut-off.
 *
 * @param scope what it is; a merged organisation is the one that it was merged into
 * @param name its name
 * @param programs its programs
 * @param partnerships its partnerships, those without a program included
 * @param family the organisation of an organisation's scope and all that were merged into it; null in other scopes
 */
public record ScopeRow(
        Scope scope,
        String name,
        List<ProgramRow> programs,
        Set<UUID> partnerships,
        @Nullable Set<UUID> family) {

    public ScopeRow {
        programs = List.copyOf(programs);
        partnerships = Set.copyOf(partnerships);
        family = family == null ? null : Set.copyOf(family);
    }

    /** Ids of its programs. */
    public Set<UUID> programIds() {
        return programs.stream().map(ProgramRow::id).collect(Collectors.toUnmodifiableSet());
    }

    /** What an award that counts in the scope may have been given for. */
    public Set<UUID> subjects() {
        Set<UUID> subjects = new TreeSet<>(programIds());
        if (scope.kind() != ScopeKind.PROGRAM) {
            subjects.addAll(partnerships);
        }
        subjects.addAll(ownOrNone());
        return subjects;
    }

    Set<String> currencies() {
        return programs.stream().map(ProgramRow::currency).collect(Collectors.toUnmodifiableSet());
    }

    /** The organisation of an organisation's scope. */
    @Nullable UUID own() {
        return family == null ? null : scope.id();
    }

    private Collection<UUID> ownOrNone() {
        return family == null ? List.of() : family;
    }
}
