package org.sharedvalue.partner.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.contracts.vocabulary.AgreementKind;
import org.sharedvalue.partner.organisation.Organisations;
import org.sharedvalue.records.Filter;
import org.sharedvalue.records.Records;
import org.sharedvalue.records.Ways;
import org.sharedvalue.records.WriteStep;
import org.sharedvalue.web.access.HeldRole;
import org.sharedvalue.web.access.HeldRoles;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** All partnerships. */
@ApplicationScoped
public class Partnerships extends Records<Partnership> {

    private static final String ON = "on";
    private static final String HELD = "exists (select 1 from Partnership p join p.members m"
            + " where p.id = e.id and m.organisationId = :organisationId";

    @Inject
    Organisations organisations;

    Partnerships() {
        super(
                Partnership.class,
                new PartnershipEvents(),
                List.of(
                        Filter.word("status", PartnershipStatus.class),
                        new Filter("organisationId", HELD + ")", UUID::fromString)
                                .with(ON, HELD + " and m.from <= :on and (m.to is null or m.to >= :on))"),
                        Filter.date(
                                ON,
                                "(e.startOn is null or e.startOn <= :on) and (e.endOn is null or e.endOn >= :on)")));
    }

    @Override
    protected Ways visibleTo(Standing caller) {
        return Ways.everything();
    }

    /** A partnership is written by its LEAD; a new one by any of its members, who stays one. */
    @Override
    protected boolean mayWrite(Partnership partnership, WriteStep step, Standing caller) {
        UUID organisationId = caller.organisationId().orElse(null);
        return organisationId != null
                && (step == WriteStep.BEFORE
                        ? partnership.isLedBy(organisationId, today())
                        : partnership.organisationIds().contains(organisationId));
    }

    @Override
    protected void gather(List<Partnership> shown) {
        organisations.gathered(organisationsOf(shown));
    }

    /** The organisations that ever held a role in any of these partnerships. */
    static Set<UUID> organisationsOf(List<Partnership> partnerships) {
        return partnerships.stream()
                .flatMap(each -> each.organisationIds().stream())
                .collect(Collectors.toSet());
    }

    /** The partnership with this id, for one who may name it in a record of its own: a member today; null for the admin. */
    public Optional<Partnership> nameableBy(@Nullable UUID organisationId, UUID id) {
        return findByIdOptional(id).filter(known -> organisationId == null || known.hasMember(organisationId, today()));
    }

    /** The partnerships in which an organisation ever held a role. */
    public List<UUID> ofOrganisation(UUID organisationId) {
        return getEntityManager()
                .createQuery(
                        "select distinct p.id from Partnership p join p.members m where m.organisationId = :id",
                        UUID.class)
                .setParameter("id", organisationId)
                .getResultList();
    }

    /** The partnerships whose members set out to answer a challenge. */
    public List<UUID> answering(UUID challengeId) {
        return getEntityManager()
                .createQuery("select p.id from Partnership p where array_contains(p.challengeIds, :id)", UUID.class)
                .setParameter("id", challengeId)
                .getResultList();
    }

    /** Whether an organisation holds any role in a partnership today. */
    public boolean hasMember(UUID id, UUID organisationId) {
        return findByIdOptional(id)
                .filter(known -> known.hasMember(organisationId, today()))
                .isPresent();
    }

    /** Whether an organisation leads a partnership today. */
    public boolean isLedBy(UUID id, UUID organisationId) {
        return findByIdOptional(id)
                .filter(known -> known.isLedBy(organisationId, today()))
                .isPresent();
    }

    /** The partnerships with these ids, which stay as they are until the transaction ends. */
    public Map<UUID, Partnership> held(Collection<UUID> ids) {
        return named(ids, LockModeType.PESSIMISTIC_READ);
    }

    /** The partnerships with these ids, read together for a rule that looks at each. */
    public Map<UUID, Partnership> seen(Collection<UUID> ids) {
        return named(ids, LockModeType.NONE);
    }

    /** Refuses a pilot under an agreement that binds; the agreement stays as it is until the transaction ends. */
    public void requireNonBinding(UUID id) {
        Partnership trying = Optional.ofNullable(held(List.of(id)).get(id))
                .orElseThrow(() -> ProblemException.at(
                        "/partnershipId", ProblemCode.UNKNOWN_REFERENCE, "There is no such partnership."));
        if (trying.agreement().kind() != AgreementKind.NON_BINDING) {
            throw ProblemException.at(
                    "/partnershipId", ProblemCode.RULE_BROKEN, "A pilot stands under an agreement that binds nobody.");
        }
    }

    /** Refuses to let an agreement bind while a pilot under it is open. */
    void requireNoOpenPilot(Partnership bound) {
        if (bound.agreement().kind() == AgreementKind.NON_BINDING) {
            return;
        }
        long open = getEntityManager()
                .createQuery(
                        "select count(p) from Pilot p where p.partnershipId = :id"
                                + " and p.status in ('PROPOSED', 'RUNNING', 'IN_REVIEW')",
                        Long.class)
                .setParameter("id", bound.id())
                .getSingleResult();
        if (open > 0) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "A pilot is open under it, and a pilot binds nobody.");
        }
    }

    /**
     * Refuses a lead of an active partnership that is not active itself, today or from a later day on. Those who lead stay
     * as they are until the transaction ends.
     */
    void requireActiveLeads(Partnership changed) {
        if (changed.status() != PartnershipStatus.ACTIVE) {
            return;
        }
        Set<UUID> leads = changed.leadsFrom(today());
        if (!organisations.activeAmong(leads).containsAll(leads)) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "An organisation that is not active leads no active partnership.");
        }
    }

    /** All roles of an organisation, or of the one that it went into. */
    public HeldRoles rolesOf(UUID organisationId) {
        UUID survivorId = organisations.survivorOf(organisationId);
        return new HeldRoles(
                held(survivorId),
                organisations.predecessorsOf(organisationId),
                survivorId.equals(organisationId) ? null : survivorId);
    }

    private List<HeldRole> held(UUID organisationId) {
        return getEntityManager()
                .createQuery(
                        "select new org.sharedvalue.web.access.HeldRole(p.id, m.role, m.from, m.to) from Partnership p"
                                + " join p.members m where m.organisationId = :id order by p.id, m.from, m.id",
                        HeldRole.class)
                .setParameter("id", organisationId)
                .getResultList();
    }

    @Override
    protected Map<String, ProblemCode> constraintCodes() {
        return Map.of(
                "partnership_member_no_overlap", ProblemCode.INTERVAL_OVERLAP,
                "partnership_member_one_lead", ProblemCode.SECOND_LEAD);
    }

    @Override
    protected void flushed() {
        getEntityManager().createNativeQuery("set constraints all immediate").executeUpdate();
    }
}
