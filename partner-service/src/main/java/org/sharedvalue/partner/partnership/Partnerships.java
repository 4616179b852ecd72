package org.sharedvalue.partner.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sharedvalue.records.Filter;
import org.sharedvalue.records.Records;
import org.sharedvalue.web.problem.ProblemCode;

/** All partnerships. */
@ApplicationScoped
public class Partnerships extends Records<Partnership> {

    Partnerships() {
        super(
                Partnership.class,
                new PartnershipEvents(),
                List.of(
                        Filter.word("status", PartnershipStatus.class),
                        new Filter(
                                "organisationId",
                                "exists (select 1 from Partnership p join p.members m"
                                        + " where p.id = e.id and m.organisationId = :organisationId)",
                                UUID::fromString),
                        Filter.date(
                                "on",
                                "(e.startOn is null or e.startOn <= :on) and (e.endOn is null or e.endOn >= :on)")));
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
