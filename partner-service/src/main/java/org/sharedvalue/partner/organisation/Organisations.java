package org.sharedvalue.partner.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.SessionCheckMode;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.records.Filter;
import org.sharedvalue.records.Records;
import org.sharedvalue.records.Ways;
import org.sharedvalue.records.WriteStep;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.problem.InputError;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** All organisations. */
@ApplicationScoped
public class Organisations extends Records<Organisation> {

    private static final String IDENTIFIER = "exists (select 1 from Organisation o join o.identifiers i"
            + " where o.id = e.id and concat(i.scheme, ':', i.value) = :identifier)";

    // What is nothing but punctuation names nobody.
    private static final String NAMED_LIKE =
            "e.searchKey like concat('%', cast(function('search_key', :q) as String), '%')"
                    + " and cast(function('search_key', :q) as String) <> ''";

    private static final String ALIKE = """
            SELECT id, legal_name FROM organisation
             WHERE country = :country AND name_key = name_key(:name) AND name_key <> '' AND id <> :id AND status <> 'MERGED'
             ORDER BY created_at, id LIMIT 10
            """;

    // Any number will do that nothing else locks.
    private static final String ALONE_WITH_PARENTS = "SELECT pg_advisory_xact_lock(2010112301)";

    Organisations() {
        super(
                Organisation.class,
                new OrganisationEvents(),
                List.of(
                        Filter.word("status", OrganisationStatus.class),
                        Filter.word("sector", Sector.class),
                        Filter.text("country"),
                        new Filter("q", NAMED_LIKE, text -> text),
                        new Filter("identifier", IDENTIFIER, text -> text)));
    }

    @Override
    protected Ways visibleTo(Standing caller) {
        return Ways.everything();
    }

    /** An organisation is written by itself; a new one is the admin's to record. */
    @Override
    protected boolean mayWrite(Organisation organisation, WriteStep step, Standing caller) {
        return step != WriteStep.NEW && caller.actsFor(organisation.id());
    }

    @Override
    protected Map<String, ProblemCode> constraintCodes() {
        return Map.of("organisation_identifier_key", ProblemCode.DUPLICATE_IDENTIFIER);
    }

    @Override
    protected void flushed() {
        getEntityManager().createNativeQuery("set constraints all immediate").executeUpdate();
    }

    /** What went into another one is not written any more, by nobody. */
    @Override
    public void requireWritable(Organisation organisation, WriteStep step) {
        UUID into = organisation.mergedIntoId();
        if (into != null && step == WriteStep.BEFORE) {
            throw new ProblemException(
                            ProblemCode.ORGANISATION_MERGED,
                            "The organisation was merged into " + into + "; write that.")
                    .with("mergedIntoId", into)
                    .withHeader("Location", OrganisationResource.PATH + "/" + into);
        }
        super.requireWritable(organisation, step);
    }

    /** Refuses a caller other than the admin. */
    public void requireAdmin() {
        if (!caller().isAdmin()) {
            throw notAllowed();
        }
    }

    /** Those that may be the same one: of the same country, with a name that differs in form only. */
    List<PossibleDuplicate> alike(Organisation made) {
        List<?> rows = getEntityManager()
                .createNativeQuery(ALIKE, Object[].class)
                .setParameter("country", made.country())
                .setParameter("name", made.legalName())
                .setParameter("id", made.id())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new PossibleDuplicate((UUID) row[0], (String) row[1]))
                .toList();
    }

    /** The organisation that one went into; itself if it went nowhere, or if nobody knows it. */
    public UUID survivorOf(UUID id) {
        return findByIdOptional(id).map(Organisation::mergedIntoId).orElse(id);
    }

    /** The organisations that went into one, oldest first. */
    public List<UUID> predecessorsOf(UUID id) {
        return list("mergedIntoId = ?1 order by createdAt, id", id).stream()
                .map(Organisation::id)
                .toList();
    }

    /** Waits until nobody else changes who belongs to whom; two such changes together can close a circle. */
    public void lockParents() {
        getEntityManager().createNativeQuery(ALONE_WITH_PARENTS, Object.class).getResultList();
    }

    /** Those above an organisation, nearest first. */
    public List<UUID> above(UUID childId) {
        List<UUID> found = new ArrayList<>();
        UUID above = parentOf(childId);
        while (above != null) {
            found.add(above);
            above = parentOf(above);
        }
        return found;
    }

    private @Nullable UUID parentOf(UUID childId) {
        return findByIdOptional(childId).map(Organisation::parentId).orElse(null);
    }

    /** Refuses a parent that is unknown, that went into another one, or that the organisation is itself above. */
    void requireParent(@Nullable UUID childId, @Nullable UUID parentId) {
        if (parentId == null) {
            return;
        }
        lockParents();
        requireKnown(List.of(parentId), index -> "/parentId");
        List<UUID> line = above(parentId);
        if (childId != null && (parentId.equals(childId) || line.contains(childId))) {
            throw ProblemException.at("/parentId", ProblemCode.RULE_BROKEN, "An organisation is not above itself.");
        }
    }

    /** Refuses to let one fall inactive that leads an active partnership, or will. */
    void requireNoLead(Organisation leaving) {
        long led = getEntityManager()
                .createQuery(
                        "select count(p) from Partnership p join p.members m where p.status = 'ACTIVE'"
                                + " and m.organisationId = :id and m.role = 'LEAD'"
                                + " and (m.to is null or m.to >= :today)",
                        Long.class)
                .setParameter("id", leaving.id())
                .setParameter("today", today())
                .getSingleResult();
        if (led > 0) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "It leads an active partnership.");
        }
    }

    /** Whether companies and others are among these organisations. */
    public boolean isCrossSector(Collection<UUID> ids) {
        Set<Boolean> companies = gathered(ids).stream()
                .map(each -> each.sector() == Sector.FOR_PROFIT)
                .collect(Collectors.toSet());
        return companies.size() == 2;
    }

    /** The organisations with these ids, from the session where it has them: a page names the same ones over and over. */
    public List<Organisation> gathered(Collection<UUID> ids) {
        return getEntityManager()
                .unwrap(Session.class)
                .findMultiple(Organisation.class, List.copyOf(ids), SessionCheckMode.ENABLED);
    }

    /** The organisations with these ids, which stay as they are until the transaction ends. */
    public Map<UUID, Organisation> held(Collection<UUID> ids) {
        return named(ids, LockModeType.PESSIMISTIC_READ);
    }

    /** Those of these organisations that are active, and stay so until the transaction ends. */
    public Set<UUID> activeAmong(Collection<UUID> ids) {
        Map<UUID, Organisation> held = held(ids);
        return ids.stream()
                .map(held::get)
                .filter(Objects::nonNull)
                .filter(Organisation::isActive)
                .map(Organisation::id)
                .collect(Collectors.toSet());
    }

    /** Those of these ids that an organisation has. */
    public Set<UUID> known(Collection<UUID> ids) {
        return byIds(ids).stream().map(Organisation::id).collect(Collectors.toSet());
    }

    /**
     * Refuses ids that no organisation has or whose organisation went into another, each at its place in the body. Those
     * named cannot be merged until the transaction ends.
     */
    public void requireKnown(List<UUID> ids, IntFunction<String> pointer) {
        Map<UUID, Organisation> known = held(ids);
        List<InputError> errors = IntStream.range(0, ids.size())
                .mapToObj(index -> unnameable(known.get(ids.get(index)), pointer.apply(index)))
                .flatMap(Optional::stream)
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.input(errors);
        }
    }

    private static Optional<InputError> unnameable(@Nullable Organisation named, String pointer) {
        if (named == null) {
            return Optional.of(InputError.at(pointer, ProblemCode.UNKNOWN_REFERENCE, "There is no such organisation."));
        }
        return Optional.ofNullable(named.mergedIntoId())
                .map(into -> InputError.at(
                        pointer, ProblemCode.ORGANISATION_MERGED, "The organisation was merged into " + into + "."));
    }
}
