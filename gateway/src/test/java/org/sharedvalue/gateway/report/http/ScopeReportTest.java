package org.sharedvalue.gateway.report.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharedvalue.contracttests.call.Call.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.accesstests.MembershipBoard;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.partner.PartnershipState.Member;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;
import org.sharedvalue.contracts.vocabulary.RecognitionLink;
import org.sharedvalue.contracts.vocabulary.RecognitionSubject;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.PartnerEvents;
import org.sharedvalue.gateway.report.PublishedEvents;
import org.sharedvalue.gateway.report.source.Scope;
import org.sharedvalue.localstack.TestStack;

@QuarkusTest
class ScopeReportTest {

    private static final LocalDate DAY = LocalDate.of(2010, 3, 1);

    private final UUID business = UUID.randomUUID();
    private final UUID charity = UUID.randomUUID();
    private final UUID old = UUID.randomUUID();
    private final UUID partnership = UUID.randomUUID();
    private final UUID program = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private final ReportApi ofPartnership = new ReportApi(Scope.partnership(partnership));
    private final ReportApi ofBusiness = new ReportApi(Scope.organisation(business));

    @BeforeEach
    void aPartnershipOfABusinessAndACharity() {
        PublishedEvents.takeIn(List.of(
                organisation(business, "MITIE Group", Sector.FOR_PROFIT),
                organisation(charity, "Crisis", Sector.NON_PROFIT),
                organisation(old, "MITIE Cleaning", Sector.FOR_PROFIT),
                PartnerEvents.partnership(
                        partnership,
                        1,
                        "Work in London",
                        List.of(
                                member(business, PartnershipRole.LEAD),
                                member(charity, PartnershipRole.DELIVERY),
                                member(old, PartnershipRole.SPONSOR))),
                program(program, "GBP"),
                started(program, DAY)));
    }

    @Test
    void aNewProgramCountsInItsPartnershipAtOnceAndAPersonOnlyOnce() throws IOException {
        assertThat(value(ofPartnership.report(""), "F1").longValue()).isEqualTo(1);
        DomainEvent again = started(second, DAY.minusDays(1));

        PublishedEvents.takeIn(List.of(again, program(second, "GBP")));

        JsonNode report = ofPartnership.report("atLeast=" + again.id() + "&atLeast=" + second + ":1");
        assertThat(value(report, "F1").longValue()).isEqualTo(2);
        assertThat(value(report, "F1.participants").longValue()).isEqualTo(1);
        assertThat(value(ofBusiness.report(""), "F1.participants").longValue()).isEqualTo(1);
        assertThat(report.at("/scope/name").textValue()).isEqualTo("Work in London");
        assertThat(report.at("/scope/type").textValue()).isEqualTo("partnership");
        assertThat(report.at("/scope/crossSector").booleanValue()).isTrue();
        assertThat(ofPartnership.provenance("F1.participants", "").get("distinctEnrolments"))
                .hasToString("1");
        assertThat(ofPartnership.provenance("F1", "limit=1").get("items")).hasSize(1);
        assertThat(ofPartnership.provenance("F1", "").get("items")).hasSize(2);
    }

    @Test
    void namesAndSharesFollowRenamesAndMergers() throws IOException {
        PublishedEvents.takeIn(List.of(contribution(old, 300, null), contribution(charity, 50, old)));
        JsonNode before = ofPartnership.report("");
        assertThat(texts(before.get("contributions"), "name")).containsExactly("Crisis", "MITIE Cleaning");
        assertThat(value(ofBusiness.report(""), "F15").get("amount").longValue())
                .isZero();

        PublishedEvents.takeIn(List.of(
                PartnerEvents.organisation(old, 2, "MITIE Cleaning", Sector.FOR_PROFIT, business),
                PartnerEvents.organisation(business, 2, "Mitie", Sector.FOR_PROFIT, null),
                contribution(business, 200, null)));

        JsonNode after = ofPartnership.report("");
        assertThat(texts(after.get("contributions"), "name")).containsExactly("Crisis", "Mitie");
        assertThat(after.at("/contributions/1/cash/amount").longValue()).isEqualTo(500);
        assertThat(texts(figure(after, "F17").get("byOrganisation"), "organisationId"))
                .containsExactlyInAnyOrder(business.toString(), charity.toString());
        JsonNode own = new ReportApi(Scope.organisation(old)).report("");
        assertThat(own.at("/scope/name").textValue()).isEqualTo("Mitie");
        assertThat(own.at("/scope/id").textValue()).isEqualTo(business.toString());
        assertThat(value(own, "F15").get("amount").longValue()).isEqualTo(500);
        assertThat(figure(own, "F17").get("value").decimalValue()).isEqualByComparingTo("0.1");
        assertThat(ofBusiness.provenance("F15", "").get("items")).hasSize(2);
        assertThat(ofBusiness.provenance("F17", "").get("items")).hasSize(1);
        assertThat(ofPartnership.provenance("F15", "").get("items")).hasSize(3);
    }

    @Test
    void whereAnOrganisationOnlyPaysIsNotItsScope() throws IOException {
        PublishedEvents.takeIn(List.of(contribution(old, 300, null)));

        JsonNode report = new ReportApi(Scope.organisation(old)).report("");

        assertThat(figure(report, "F1").get("reason").textValue()).isEqualTo("no-measured-records");
        assertThat(figure(report, "F15").get("reason").textValue()).isEqualTo("no-input-recorded");
        assertThat(report.at("/scope/crossSector").isNull()).isTrue();
        assertThat(value(ofBusiness.report("cutOff=" + DAY.minusDays(1)), "F1").isNull())
                .isTrue();
    }

    @Test
    void twoCurrenciesAreNotAdded() throws IOException {
        PublishedEvents.takeIn(List.of(contribution(business, 300, null), program(second, "EUR")));

        JsonNode report = ofPartnership.report("atLeast=" + second + ":1");

        for (String code : List.of("F14", "F15", "F16.starter", "F17")) {
            assertThat(figure(report, code).get("reason").textValue()).as(code).isEqualTo("mixed-currencies");
        }
        assertThat(report.get("contributions")).isEmpty();
        assertThat(report.get("notes")).hasSize(1);
        assertThat(value(report, "F1").longValue()).isEqualTo(1);
    }

    @Test
    void directAndVerifiedRecognitionsCountFromTheirYear() throws IOException {
        UUID direct = UUID.randomUUID();
        PublishedEvents.takeIn(List.of(
                award(direct, 1, "VERIFIED", RecognitionSubject.PROGRAM, program, RecognitionLink.DIRECT),
                award(UUID.randomUUID(), 1, "RECORDED", RecognitionSubject.PROGRAM, program, RecognitionLink.DIRECT),
                award(
                        UUID.randomUUID(),
                        1,
                        "VERIFIED",
                        RecognitionSubject.ORGANISATION,
                        business,
                        RecognitionLink.CONTEXTUAL),
                award(
                        UUID.randomUUID(),
                        1,
                        "VERIFIED",
                        RecognitionSubject.ORGANISATION,
                        charity,
                        RecognitionLink.DIRECT),
                award(
                        UUID.randomUUID(),
                        1,
                        "VERIFIED",
                        RecognitionSubject.PARTNERSHIP,
                        partnership,
                        RecognitionLink.DIRECT)));
        ReportApi ofProgram = new ReportApi(program);

        assertThat(value(ofProgram.report("cutOff=2011-12-31"), "F23").longValue())
                .isZero();
        JsonNode report = ofProgram.report("cutOff=2012-01-01");
        assertThat(value(report, "F23").longValue()).isEqualTo(1);
        assertThat(report.get("recognitions")).hasSize(4);
        assertThat(texts(report.get("recognitions"), "counted")).containsOnlyOnce("true");
        assertThat(value(ofPartnership.report("cutOff=2012-01-01"), "F23").longValue())
                .isEqualTo(2);
        assertThat(value(ofBusiness.report("cutOff=2012-01-01"), "F23").longValue())
                .isEqualTo(2);
        assertThat(texts(ofProgram.provenance("F23", "").get("items"), "subject"))
                .containsExactly(direct.toString());

        PublishedEvents.takeIn(
                List.of(award(direct, 2, "REVOKED", RecognitionSubject.PROGRAM, program, RecognitionLink.DIRECT)));
        assertThat(value(ofProgram.report("cutOff=2012-01-01"), "F23").longValue())
                .isZero();
    }

    @Test
    void onePartnerSectorLeavesOutWhatHangsOnBothAndKeepsRecognitions() throws IOException {
        PublishedEvents.takeIn(List.of(PartnerEvents.partnership(
                partnership, 2, "Two of a kind", List.of(member(business, PartnershipRole.LEAD)))));

        JsonNode report = ofPartnership.report("cutOff=2012-01-01");

        assertThat(texts(report.get("figures"), "code")).doesNotContain("F18").contains("F23");
        assertThat(texts(report.get("notes")))
                .containsExactly("The partnership is not cross-sector on 2012-01-01; F18 to F21 are left out.");
    }

    @Test
    void aPortfolioIsWhatTheCallerSeesAndTellsNobodyApart() throws IOException {
        UUID staff = UUID.randomUUID();
        MembershipBoard.pin(staff, partnership, "EVALUATOR");
        PublishedEvents.takeIn(List.of(started(second, DAY), program(second, "GBP")));

        JsonNode own = portfolio(staff);
        assertThat(value(own, "F1").longValue()).isEqualTo(2);
        assertThat(own.at("/scope/type").textValue()).isEqualTo("portfolio");
        assertThat(own.at("/scope/id").isNull()).isTrue();
        assertThat(texts(own.get("figures"), "code"))
                .contains("F13.hours", "F18", "F23")
                .doesNotContain("F1.participants", "F13.volunteers", "F13.hoursPerVolunteer");
        assertThat(value(portfolio(UUID.randomUUID()), "F1").isNull()).isTrue();
        ReportApi everything = new ReportApi(Scope.everything());
        assertThat(value(everything.report(""), "F1").longValue()).isGreaterThanOrEqualTo(2);
        assertThat(everything.provenance("F1", "limit=2").get("items")).hasSize(2);
    }

    private static JsonNode portfolio(UUID organisation) throws IOException {
        return ReportApi.json(given().token(TestStack.staffToken(organisation)).get("/v1/reports/portfolio"));
    }

    private DomainEvent program(UUID id, String currency) {
        return Events.program(id, 1, "P-" + id, partnership, currency);
    }

    private DomainEvent started(UUID programId, LocalDate day) {
        return Events.enrolment(UUID.randomUUID(), 1, "ACTIVE", person, programId, day, null);
    }

    private DomainEvent contribution(UUID organisation, long amount, UUID leveragedBy) {
        return Events.contribution(UUID.randomUUID(), 1, "RECEIVED", program, organisation, amount, DAY, leveragedBy);
    }

    private static DomainEvent organisation(UUID id, String name, Sector sector) {
        return PartnerEvents.organisation(id, 1, name, sector, null);
    }

    private static Member member(UUID organisation, PartnershipRole role) {
        return PartnerEvents.member(organisation, role, DAY);
    }

    private static DomainEvent award(
            UUID id, int version, String status, RecognitionSubject type, UUID subject, RecognitionLink link) {
        return PartnerEvents.recognition(id, version, status, type, subject, 2012, link);
    }

    private static JsonNode value(JsonNode report, String code) {
        return figure(report, code).get("value");
    }

    private static JsonNode figure(JsonNode report, String code) {
        for (JsonNode figure : report.get("figures")) {
            if (figure.get("code").textValue().equals(code)) {
                return figure;
            }
        }
        throw new AssertionError("no " + code + " in " + report);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.get(field).asText()));
        return texts;
    }
}
