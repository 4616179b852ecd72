package org.sharedvalue.gateway.report.source;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about. Which programs belong to it is found when it is read.
 *
 * @param kind how wide it is
 * @param id the program, partnership or organisation; null for a portfolio
 * @param partnerships the partnerships of a portfolio; null where it holds all there are, and for other kinds
 */
public record Scope(
        ScopeKind kind, @Nullable UUID id, @Nullable Set<UUID> partnerships) {

    public Scope {
        partnerships = partnerships == null ? null : Set.copyOf(partnerships);
    }

    public static Scope program(UUID id) {
        return new Scope(ScopeKind.PROGRAM, id, null);
    }

    public static Scope partnership(UUID id) {
        return new Scope(ScopeKind.PARTNERSHIP, id, null);
    }

    public static Scope organisation(UUID id) {
        return new Scope(ScopeKind.ORGANISATION, id, null);
    }

    /** The portfolio of a caller that sees the rows of these partnerships. */
    public static Scope portfolio(Set<UUID> partnerships) {
        return new Scope(ScopeKind.PORTFOLIO, null, new TreeSet<>(partnerships));
    }

    /** The portfolio of a caller that sees everything. */
    public static Scope everything() {
        return new Scope(ScopeKind.PORTFOLIO, null, null);
    }

    /** The id of a scope that has one. */
    public UUID requiredId() {
        return Objects.requireNonNull(id, "a portfolio has no id");
    }

    /** The address of its report. */
    public String path() {
        return "/v1/reports/" + (id == null ? kind.word() : kind.word() + "s/" + id);
    }
}
