package org.sharedvalue.gateway.report.cells;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sharedvalue.contracts.vocabulary.DeclarationKind;

/**
 * What employers declared about themselves, and what their partner hires would have cost them. An organisation that was
 * merged into another counts as that one: by its own declaration or else by the survivor's.
 */
public final class EmployerFacts {

    /** Nobody declared anything, and nobody hired. */
    public static final EmployerFacts NONE = new EmployerFacts(List.of(), UnaryOperator.identity(), LocalDate.EPOCH);

    // A declaration's successor may be taken in before its end is: until both are known the later one holds.
    private static final Comparator<EmployerDeclaration> LATEST =
            Comparator.comparing(EmployerDeclaration::from).thenComparing(EmployerDeclaration::id);

    private final Map<UUID, List<EmployerDeclaration>> byOwner;
    private final UnaryOperator<UUID> survivor;
    private final LocalDate cutOff;
    private final Map<UUID, AvoidedCost> avoided = new HashMap<>();

    private EmployerFacts(
            Collection<EmployerDeclaration> declarations, UnaryOperator<UUID> survivor, LocalDate cutOff) {
        this.byOwner = declarations.stream()
                .collect(Collectors.groupingBy(declaration -> survivor.apply(declaration.organisation())));
        this.survivor = survivor;
        this.cutOff = cutOff;
    }

    /** The facts at a cut-off. */
    public static EmployerFacts of(
            Collection<EmployerDeclaration> declarations,
            List<HireDay> hires,
            UnaryOperator<UUID> survivor,
            LocalDate cutOff) {
        EmployerFacts facts = new EmployerFacts(declarations, survivor, cutOff);
        hires.forEach(facts::add);
        return facts;
    }

    private void add(HireDay hired) {
        UUID owner = survivor.apply(hired.employer());
        AvoidedCost before = avoided.getOrDefault(owner, AvoidedCost.NONE);
        Optional<EmployerDeclaration> cost =
                declared(DeclarationKind.COST_PER_HIRE, hired.employer(), owner, hired.day());
        Set<String> currencies = new HashSet<>(before.currencies());
        cost.map(EmployerDeclaration::currency).ifPresent(currencies::add);
        Set<UUID> declarations = new HashSet<>(before.declarations());
        cost.map(EmployerDeclaration::id).ifPresent(declarations::add);
        avoided.put(
                owner,
                new AvoidedCost(
                        before.minor()
                                .add(cost.map(EmployerDeclaration::value)
                                        .orElse(BigDecimal.ZERO)
                                        .multiply(BigDecimal.valueOf(hired.hires()))),
                        currencies,
                        declarations,
                        before.undeclared() + (cost.isPresent() ? 0 : hired.hires())));
    }

    /** What an employer's hires would have cost it. */
    public AvoidedCost avoidedCost(UUID owner) {
        return avoided.getOrDefault(owner, AvoidedCost.NONE);
    }

    /** The retention that it declared for its other recruits, in force at the cut-off. */
    public Optional<EmployerDeclaration> baselineRetention(UUID owner) {
        return declared(DeclarationKind.BASELINE_RETENTION_26, owner, owner, cutOff);
    }

    /** The workforce that it declared, in force at the cut-off. */
    public Optional<EmployerDeclaration> workforce(UUID owner) {
        return declared(DeclarationKind.WORKFORCE, owner, owner, cutOff);
    }

    private Optional<EmployerDeclaration> declared(DeclarationKind kind, UUID employer, UUID owner, LocalDate day) {
        List<EmployerDeclaration> inForce = byOwner.getOrDefault(owner, List.of()).stream()
                .filter(declaration -> declaration.kind() == kind && declaration.covers(day))
                .toList();
        return latest(inForce, declaration -> declaration.organisation().equals(employer))
                .or(() -> latest(
                        inForce, declaration -> declaration.organisation().equals(owner)))
                .or(() -> latest(inForce, any -> true));
    }

    private static Optional<EmployerDeclaration> latest(
            List<EmployerDeclaration> declarations, Predicate<EmployerDeclaration> wanted) {
        return declarations.stream().filter(wanted).max(LATEST);
    }
}
