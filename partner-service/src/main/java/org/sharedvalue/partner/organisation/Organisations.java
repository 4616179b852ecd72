package org.sharedvalue.partner.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    Organisations() {
        super(
                Organisation.class,
                new OrganisationEvents(),
                List.of(
                        Filter.word("status", OrganisationStatus.class),
                        Filter.word("sector", Sector.class),
                        Filter.text("country"),
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

    /** Refuses a parent that is unknown or that the organisation is itself above. */
    void requireParent(Organisation child) {
        for (UUID above = child.parentId(); above != null; ) {
            if (above.equals(child.id())) {
                throw ProblemException.at("/parentId", ProblemCode.RULE_BROKEN, "An organisation is not above itself.");
            }
            above = findByIdOptional(above)
                    .orElseThrow(() -> ProblemException.at(
                            "/parentId", ProblemCode.UNKNOWN_REFERENCE, "There is no such organisation."))
                    .parentId();
        }
    }

    /** Refuses to let the lead of an active partnership fall inactive. */
    void requireNoLead(Organisation leaving) {
        long led = getEntityManager()
                .createQuery(
                        "select count(p) from Partnership p join p.members m where p.status = 'ACTIVE'"
                                + " and m.organisationId = :id and m.role = 'LEAD'"
                                + " and m.from <= :today and (m.to is null or m.to >= :today)",
                        Long.class)
                .setParameter("id", leaving.id())
                .setParameter("today", today())
                .getSingleResult();
        if (led > 0) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "It leads an active partnership.");
        }
    }

    /** Those of these organisations that are active. */
    public Set<UUID> activeAmong(Collection<UUID> ids) {
        return byIds(ids).stream()
                .filter(Organisation::isActive)
                .map(Organisation::id)
                .collect(Collectors.toSet());
    }

    /** Those of these ids that an organisation has. */
    public Set<UUID> known(Collection<UUID> ids) {
        return byIds(ids).stream().map(Organisation::id).collect(Collectors.toSet());
    }

    /** Refuses ids that no organisation has, each at its place in the body. */
    public void requireKnown(List<UUID> ids, IntFunction<String> pointer) {
        Set<UUID> known = known(ids);
        List<InputError> errors = IntStream.range(0, ids.size())
                .filter(index -> !known.contains(ids.get(index)))
                .mapToObj(index -> InputError.at(
                        pointer.apply(index), ProblemCode.UNKNOWN_REFERENCE, "There is no such organisation."))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.input(errors);
        }
    }
}
