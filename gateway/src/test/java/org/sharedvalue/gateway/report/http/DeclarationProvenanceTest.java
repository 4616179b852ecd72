package org.sharedvalue.gateway.report.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.vocabulary.DeclarationKind;
import org.sharedvalue.contracts.vocabulary.EmployerLink;
import org.sharedvalue.contracts.vocabulary.Measure;
import org.sharedvalue.contracts.vocabulary.Money;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.InputEvents;
import org.sharedvalue.gateway.PartnerEvents;
import org.sharedvalue.gateway.ledger.LedgerWatch;
import org.sharedvalue.gateway.report.PublishedEvents;
import org.sharedvalue.gateway.report.source.Scope;

/** The way back from F14 and F19 to F21 to what employers declared. */
@QuarkusTest
class DeclarationProvenanceTest {

    private static final LocalDate DAY = LocalDate.of(2012, 1, 2);
    private static final String LATER = "cutOff=2013-06-01";

    private final UUID lead = UUID.randomUUID();
    private final UUID charity = UUID.randomUUID();
    private final UUID cleaning = UUID.randomUUID();
    private final UUID partnership = UUID.randomUUID();
    private final UUID program = UUID.randomUUID();
    private final UUID earlyCost = UUID.randomUUID();
    private final UUID lateCost = UUID.randomUUID();
    private final UUID baseline = UUID.randomUUID();
    private final UUID workforce = UUID.randomUUID();
    private final UUID rate = UUID.randomUUID();
    private final ReportApi api = new ReportApi(program);

    @Inject
    LedgerWatch ledger;

    @BeforeEach
    void aLeadThatDeclaredAndACharityThatDidNot() {
        List<DomainEvent> events = new ArrayList<>(List.of(
                PartnerEvents.organisation(lead, 1, "MITIE Group", Sector.FOR_PROFIT, null),
                PartnerEvents.organisation(charity, 1, "Crisis", Sector.NON_PROFIT, null),
                PartnerEvents.organisation(cleaning, 1, "MITIE Cleaning", Sector.FOR_PROFIT, lead),
                PartnerEvents.partnership(
                        partnership,
                        1,
                        "Work in London",
                        List.of(
                                PartnerEvents.member(lead, PartnershipRole.LEAD, DAY),
                                PartnerEvents.member(charity, PartnershipRole.DELIVERY, DAY.plusDays(1)))),
                Events.program(program, 1, "P-" + program, partnership, "GBP"),
                cost(earlyCost, DAY, DAY.plusMonths(2)),
                cost(UUID.randomUUID(), DAY.plusMonths(6), null),
                baseline(UUID.randomUUID(), DAY, DAY.plusMonths(9)),
                baseline(baseline, DAY.plusMonths(10), null),
                InputEvents.declaration(
                        workforce, lead, DeclarationKind.WORKFORCE, Measure.of(BigDecimal.valueOf(500)), DAY, null),
                InputEvents.rate(rate, lead, DAY, null, 3000),
                InputEvents.rate(UUID.randomUUID(), lead, DAY.minusYears(2), DAY.minusYears(1), 2000),
                Events.volunteerHours(
                        UUID.randomUUID(), 1, "APPROVED", program, cleaning, "v1", DAY.plusDays(5), 8, null)));
        events.addAll(hired(lead, DAY.plusMonths(1)));
        events.addAll(hired(lead, DAY.plusMonths(3)));
        events.addAll(hired(charity, DAY.plusMonths(3)));
        events.addAll(hired(null, DAY.plusMonths(1)));
        PublishedEvents.takeIn(events);
    }

    private DomainEvent cost(UUID id, LocalDate from, @Nullable LocalDate to) {
        return InputEvents.declaration(
                id, lead, DeclarationKind.COST_PER_HIRE, Measure.of(new Money(80_000, "GBP")), from, to);
    }

    private DomainEvent baseline(UUID id, LocalDate from, @Nullable LocalDate to) {
        return InputEvents.declaration(
                id, lead, DeclarationKind.BASELINE_RETENTION_26, Measure.of(new BigDecimal("0.6")), from, to);
    }

    private List<DomainEvent> hired(@Nullable UUID employer, LocalDate day) {
        UUID enrolment = UUID.randomUUID();
        UUID job = UUID.randomUUID();
        return List.of(
                Events.enrolment(enrolment, 1, "ACTIVE", UUID.randomUUID(), program, DAY, null),
                Events.outcome(
                        job,
                        1,
                        "REPORTED",
                        enrolment,
                        program,
                        OutcomeType.JOB_START,
                        day,
                        EmployerLink.LEAD_PARTNER,
                        employer),
                Events.check(UUID.randomUUID(), 1, "SUSTAINED", enrolment, program, job, 26, day, true));
    }

    private static List<String> subjects(ReportApi of, String code, String query) throws IOException {
        List<String> subjects = new ArrayList<>();
        of.provenance(code, query).get("items").forEach(item -> {
            assertThat(item.get("enrolmentId").isNull()).isTrue();
            subjects.add(item.get("subject").textValue());
        });
        return subjects;
    }

    private static List<String> ids(UUID... declared) {
        return List.of(declared).stream().map(UUID::toString).toList();
    }

    @Test
    void aFigureLeadsBackToTheDeclarationsThatItWasComputedWith() throws IOException {
        String declared = "side=declaration&" + LATER;
        PublishedEvents.takeIn(List.of(cost(lateCost, DAY.plusMonths(3), DAY.plusMonths(4))));

        assertThat(subjects(api, "F19", declared)).isEqualTo(ids(baseline));
        assertThat(subjects(api, "F20", declared)).isEqualTo(ids(earlyCost, lateCost));
        assertThat(subjects(api, "F21", declared)).isEqualTo(ids(workforce));
        assertThat(subjects(api, "F21", "side=denominator&" + LATER)).isEqualTo(ids(workforce));
        assertThat(subjects(api, "F14", declared)).isEqualTo(ids(rate));
        assertThat(subjects(new ReportApi(Scope.organisation(lead)), "F20", declared))
                .isEqualTo(ids(earlyCost, lateCost));
        assertThat(subjects(new ReportApi(Scope.organisation(charity)), "F20", declared))
                .isEmpty();
        assertThat(subjects(api, "F20", "side=declaration&cutOff=" + DAY.plusMonths(2)))
                .as("the later hire is not made yet")
                .isEqualTo(ids(earlyCost));
    }

    @Test
    void theWayBackGoesPageByPageAndStartsWhereTheReportStood() throws IOException {
        long before = ledger.headSeq();
        DomainEvent late = cost(lateCost, DAY.plusMonths(3), DAY.plusMonths(4));
        PublishedEvents.takeIn(List.of(late));
        api.report("atLeast=" + late.id());

        JsonNode first = api.provenance("F20", "side=declaration&limit=1&" + LATER);
        JsonNode second = ReportApi.json(ReportApi.get(first.get("next").textValue()));

        assertThat(first.at("/items/0/subject").textValue()).isEqualTo(earlyCost.toString());
        assertThat(first.at("/items/0/occurredOn").textValue()).isEqualTo(DAY.toString());
        assertThat(second.at("/items/0/subject").textValue()).isEqualTo(lateCost.toString());
        assertThat(second.has("next")).isFalse();
        assertThat(subjects(api, "F20", "side=declaration&" + LATER + "&asOf=" + before))
                .isEqualTo(ids(earlyCost));
    }

    @Test
    void hiresThatBelongToNoEmployerAreNotBehindWhatIsOfEmployers() throws IOException {
        assertThat(distinct("F18", "numerator")).isEqualTo(4);
        for (String side : List.of("numerator", "denominator")) {
            JsonNode figure = api.figure(LATER, "F19");
            long shown = 0;
            for (JsonNode row : figure.get("byOrganisation")) {
                shown += row.get(side).longValue();
            }
            assertThat(distinct("F19", side)).isEqualTo(shown).isEqualTo(3);
        }
        assertThat(distinct("F20", "numerator")).isEqualTo(3);
    }

    private long distinct(String code, String side) throws IOException {
        return api.provenance(code, "side=" + side + "&" + LATER)
                .get("distinctEnrolments")
                .longValue();
    }

    @Test
    void hoursOfAMergedEmployerAreValuedAtTheRateOfItsSurvivor() throws IOException {
        assertThat(api.figure(LATER, "F14").at("/value/amount").longValue()).isEqualTo(6000);
        assertThat(subjects(api, "F14", "side=numerator&" + LATER)).hasSize(1);
    }

    @Test
    void whatTheReportLeavesOutHasNothingBehindIt() {
        ReportApi.get(api.path("F20", "cutOff=" + DAY))
                .statusCode(404)
                .body("detail", startsWith("The report has no figure F20 at this cut-off. The partnership is not"));
    }
}
