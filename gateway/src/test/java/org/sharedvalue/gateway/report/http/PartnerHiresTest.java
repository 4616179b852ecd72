package org.sharedvalue.gateway.report.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.DomainEvent;
import org.sharedvalue.contracts.vocabulary.EmployerLink;
import org.sharedvalue.contracts.vocabulary.OutcomeType;
import org.sharedvalue.contracts.vocabulary.PartnershipRole;
import org.sharedvalue.contracts.vocabulary.Sector;
import org.sharedvalue.gateway.Events;
import org.sharedvalue.gateway.PartnerEvents;
import org.sharedvalue.gateway.report.PublishedEvents;
import org.sharedvalue.gateway.report.source.Scope;

/** F18 of each organisation: its own hires among all index jobs, by the names and mergers of the day that it is read. */
@QuarkusTest
class PartnerHiresTest {

    private static final LocalDate DAY = LocalDate.of(2012, 6, 30);

    private final UUID lead = UUID.randomUUID();
    private final UUID charity = UUID.randomUUID();
    private final UUID cleaning = UUID.randomUUID();
    private final UUID partnership = UUID.randomUUID();
    private final UUID program = UUID.randomUUID();

    @BeforeEach
    void sevenIndexJobsOfWhichFiveAreWithPartners() {
        PublishedEvents.takeIn(List.of(
                organisation(lead, 1, "MITIE Group", Sector.FOR_PROFIT, null),
                organisation(charity, 1, "Crisis", Sector.NON_PROFIT, null),
                organisation(cleaning, 1, "MITIE Cleaning", Sector.FOR_PROFIT, null),
                PartnerEvents.partnership(
                        partnership,
                        1,
                        "Work in London",
                        List.of(
                                PartnerEvents.member(lead, PartnershipRole.LEAD, DAY.minusYears(1)),
                                PartnerEvents.member(charity, PartnershipRole.DELIVERY, DAY.minusYears(1)),
                                PartnerEvents.member(cleaning, PartnershipRole.HIRING_EMPLOYER, DAY.minusYears(1)))),
                Events.program(program, 1, "P-" + program, partnership, "GBP")));
        hired(EmployerLink.LEAD_PARTNER, lead, "VERIFIED");
        hired(EmployerLink.LEAD_PARTNER, lead, "REPORTED");
        hired(EmployerLink.OTHER_PARTNER, cleaning, "VERIFIED");
        hired(EmployerLink.OTHER_PARTNER, charity, "REPORTED");
        hired(EmployerLink.OTHER_PARTNER, null, "REPORTED");
        hired(EmployerLink.OUTSIDE, lead, "REPORTED");
        hired(EmployerLink.OUTSIDE, null, "VERIFIED");
    }

    /** One enrolment with a job, and a later one that is no index job. */
    private void hired(EmployerLink link, @Nullable UUID employer, String status) {
        UUID enrolment = UUID.randomUUID();
        PublishedEvents.takeIn(List.of(
                Events.enrolment(enrolment, 1, "ACTIVE", UUID.randomUUID(), program, DAY.minusMonths(6), null),
                job(enrolment, DAY, status, link, employer),
                job(enrolment, DAY.plusDays(1), "VERIFIED", EmployerLink.LEAD_PARTNER, cleaning)));
    }

    private DomainEvent job(UUID enrolment, LocalDate day, String status, EmployerLink link, @Nullable UUID employer) {
        return Events.outcome(
                UUID.randomUUID(), 1, status, enrolment, program, OutcomeType.JOB_START, day, link, employer);
    }

    private static DomainEvent organisation(
            UUID id, int version, String name, Sector sector, @Nullable UUID mergedInto) {
        return PartnerEvents.organisation(id, version, name, sector, mergedInto);
    }

    private static String hires(Scope scope, LocalDate cutOff) throws IOException {
        String query = "cutOff=" + cutOff;
        JsonNode figure = new ReportApi(scope).figure(query, "F18");
        JsonNode verified = figure.at("/quality/verifiedShare");
        assertThat(new ReportApi(scope)
                        .provenance("F18", query + "&side=numerator")
                        .get("distinctEnrolments")
                        .longValue())
                .as("what is behind it")
                .isEqualTo(figure.get("numerator").longValue());
        return figure.get("numerator") + "/" + figure.get("denominator") + " = " + figure.get("value") + ", "
                + verified.get("numerator") + " of " + verified.get("denominator") + " verified";
    }

    @Test
    void eachHasItsOwnAmongAllAndTheSurvivorOfAMergeBoth() throws IOException {
        assertThat(hires(Scope.partnership(partnership), DAY)).isEqualTo("5/7 = 0.7143, 2 of 5 verified");
        assertThat(hires(Scope.organisation(lead), DAY)).isEqualTo("2/7 = 0.2857, 1 of 2 verified");
        assertThat(hires(Scope.organisation(cleaning), DAY)).isEqualTo("1/7 = 0.1429, 1 of 1 verified");
        assertThat(hires(Scope.organisation(charity), DAY)).isEqualTo("1/7 = 0.1429, 0 of 1 verified");
        assertThat(hires(Scope.organisation(cleaning), DAY.plusDays(1)))
                .as("later jobs are no index jobs")
                .startsWith("1/7 ");

        PublishedEvents.takeIn(List.of(
                organisation(cleaning, 2, "MITIE Cleaning", Sector.FOR_PROFIT, lead),
                organisation(lead, 2, "Mitie", Sector.FOR_PROFIT, null)));

        for (UUID id : List.of(lead, cleaning)) {
            assertThat(hires(Scope.organisation(id), DAY)).isEqualTo("3/7 = 0.4286, 2 of 3 verified");
            assertThat(new ReportApi(Scope.organisation(id))
                            .report("cutOff=" + DAY)
                            .at("/scope/name")
                            .textValue())
                    .isEqualTo("Mitie");
        }
        assertThat(hires(Scope.organisation(charity), DAY)).isEqualTo("1/7 = 0.1429, 0 of 1 verified");
        assertThat(hires(Scope.partnership(partnership), DAY)).isEqualTo("5/7 = 0.7143, 2 of 5 verified");
        assertThat(new ReportApi(Scope.organisation(lead))
                        .figure("cutOff=" + DAY.minusDays(1), "F18")
                        .get("reason")
                        .textValue())
                .isEqualTo("zero-denominator");
    }
}
