package org.sharedvalue.gateway.report.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sharedvalue.contracts.vocabulary.DeclarationKind;
import org.sharedvalue.gateway.figure.Metric;
import org.sharedvalue.gateway.report.cells.Basis;
import org.sharedvalue.gateway.report.cells.CellSums;
import org.sharedvalue.gateway.report.cells.EmployerDeclaration;
import org.sharedvalue.gateway.report.cells.EmployerFacts;
import org.sharedvalue.gateway.report.cells.HireDay;
import org.sharedvalue.gateway.report.cells.Statements;
import org.sharedvalue.gateway.report.cells.TimeValue;
import org.sharedvalue.gateway.report.value.ByOrganisation;
import org.sharedvalue.gateway.report.value.Computed;
import org.sharedvalue.gateway.report.value.FigureStatus;
import org.sharedvalue.gateway.report.value.Quantity;
import org.sharedvalue.gateway.report.value.Reason;

class EmployerFiguresTest {

    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final UUID MERGED = new UUID(1, 3);
    private static final LocalDate DAY = LocalDate.of(2010, 3, 1);
    private static final LocalDate CUT_OFF = LocalDate.of(2011, 1, 1);

    private static EmployerDeclaration declared(
            UUID employer, DeclarationKind kind, String value, LocalDate from, @Nullable LocalDate to) {
        String currency = kind == DeclarationKind.COST_PER_HIRE ? "GBP" : null;
        UUID id = UUID.randomUUID();
        return new EmployerDeclaration(id, employer, kind, new BigDecimal(value), currency, from, to);
    }

    private static CellSums.Builder hires() {
        return new CellSums.Builder()
                .add(Metric.PARTNER_HIRES, FIRST, 3)
                .add(Metric.PARTNER_DUE_26, FIRST, 3)
                .add(Metric.PARTNER_SAME_EMPLOYER_26, FIRST, 2)
                .add(Metric.PARTNER_HIRES, SECOND, 1)
                .add(Metric.PARTNER_HIRES, CellSums.NO_ORGANISATION, 5);
    }

    private static Basis basis(
            CellSums.Builder sums, @Nullable UUID own, List<EmployerDeclaration> declarations, HireDay... hires) {
        UnaryOperator<UUID> survivor = id -> id.equals(MERGED) ? FIRST : id;
        return new Basis(
                sums.build(),
                TimeValue.NONE,
                Set.of("GBP"),
                own,
                0,
                Statements.NONE,
                EmployerFacts.of(declarations, List.of(hires), survivor, CUT_OFF));
    }

    private static Computed figure(String code, Basis basis) {
        return FigureCatalogue.find(code).orElseThrow().compute(basis);
    }

    private static List<ByOrganisation.Row> rows(Computed figure) {
        return figure.parts().get("byOrganisation") instanceof ByOrganisation byOrganisation
                ? byOrganisation.rows()
                : List.of();
    }

    @Test
    void nobodyDeclaredAnythingSoNothingIsKnown() {
        Basis basis = basis(hires().add(Metric.VOLUNTEERS, FIRST, 9), null, List.of(), new HireDay(FIRST, DAY, 3));
        for (String code : List.of("F19", "F20", "F21")) {
            Computed figure = figure(code, basis);
            assertThat(figure.value()).as(code).isNull();
            assertThat(figure.status()).isEqualTo(FigureStatus.NOT_COMPUTABLE);
            assertThat(figure.reason()).isEqualTo(Reason.NO_DECLARATION);
            assertThat(rows(figure))
                    .isNotEmpty()
                    .allMatch(row -> row.value() == null && row.reason() == Reason.NO_DECLARATION)
                    .noneMatch(row -> row.organisationId().equals(CellSums.NO_ORGANISATION));
        }
    }

    @Test
    void retentionIsHeldAgainstTheBaselineInForceAtTheCutOff() {
        List<EmployerDeclaration> declarations = List.of(
                declared(FIRST, DeclarationKind.BASELINE_RETENTION_26, "0.9", DAY, CUT_OFF.minusDays(1)),
                declared(FIRST, DeclarationKind.BASELINE_RETENTION_26, "0.75", CUT_OFF, null));
        Computed figure = figure("F19", basis(hires(), null, declarations));
        assertThat(figure.value()).isNull();
        assertThat(figure.status()).isEqualTo(FigureStatus.OK);
        assertThat(rows(figure))
                .containsExactly(
                        new ByOrganisation.Row(
                                FIRST, 2L, 3L, new Quantity.Share(new BigDecimal("-0.0833")), FigureStatus.OK, null),
                        new ByOrganisation.Row(
                                SECOND, 0L, 0L, null, FigureStatus.NOT_COMPUTABLE, Reason.NO_DECLARATION));
        Computed own = figure("F19", basis(hires(), FIRST, declarations));
        assertThat(own.value()).isEqualTo(new Quantity.Share(new BigDecimal("-0.0833")));
        assertThat(own.ratio()).isNotNull();
    }

    @Test
    void upliftOfNobodyDueHasNothingToDivideBy() {
        List<EmployerDeclaration> declarations =
                List.of(declared(SECOND, DeclarationKind.BASELINE_RETENTION_26, "0.5", DAY, null));
        assertThat(figure("F19", basis(hires(), SECOND, declarations)).reason()).isEqualTo(Reason.ZERO_DENOMINATOR);
    }

    @Test
    void eachHireAvoidsTheCostOfItsDay() {
        List<EmployerDeclaration> declarations = List.of(
                declared(FIRST, DeclarationKind.COST_PER_HIRE, "300000", DAY, DAY),
                declared(FIRST, DeclarationKind.COST_PER_HIRE, "250000", DAY.plusDays(1), null));
        HireDay[] hires = {new HireDay(FIRST, DAY, 2), new HireDay(FIRST, DAY.plusDays(1), 1)};
        assertThat(rows(figure("F20", basis(hires(), null, declarations, hires))))
                .contains(new ByOrganisation.Row(
                        FIRST, null, null, Quantity.money(850_000, "GBP"), FigureStatus.OK, null));
    }

    @Test
    void theSumIsOfThoseWhoDeclaredForEachDay() {
        List<EmployerDeclaration> declarations = List.of(
                declared(FIRST, DeclarationKind.COST_PER_HIRE, "300000", DAY, null),
                declared(SECOND, DeclarationKind.COST_PER_HIRE, "100", DAY, DAY));
        HireDay[] hires = {
            new HireDay(FIRST, DAY, 3), new HireDay(SECOND, DAY, 1), new HireDay(SECOND, DAY.plusDays(1), 1)
        };
        Computed figure = figure("F20", basis(hires(), null, declarations, hires));
        assertThat(figure.value()).isEqualTo(Quantity.money(900_000, "GBP"));
        assertThat(figure.status()).isEqualTo(FigureStatus.PROVISIONAL);
        assertThat(rows(figure))
                .contains(new ByOrganisation.Row(
                        SECOND,
                        null,
                        null,
                        Quantity.money(100, "GBP"),
                        FigureStatus.PROVISIONAL,
                        Reason.NO_DECLARATION));
    }

    @Test
    void whoWasMergedDeclaredForItselfAndElseIsTheSurvivor() {
        List<EmployerDeclaration> declarations = List.of(
                declared(FIRST, DeclarationKind.COST_PER_HIRE, "100", DAY, null),
                declared(MERGED, DeclarationKind.COST_PER_HIRE, "7", DAY, DAY));
        HireDay[] hires = {
            new HireDay(FIRST, DAY, 1), new HireDay(MERGED, DAY, 1), new HireDay(MERGED, DAY.plusDays(1), 1)
        };
        assertThat(rows(figure("F20", basis(hires(), null, declarations, hires)))
                        .get(0)
                        .value())
                .isEqualTo(Quantity.money(207, "GBP"));
    }

    @Test
    void volunteersAreHeldAgainstTheWorkforce() {
        List<EmployerDeclaration> declarations = List.of(declared(FIRST, DeclarationKind.WORKFORCE, "400", DAY, null));
        CellSums.Builder sums = new CellSums.Builder().add(Metric.VOLUNTEERS, FIRST, 118);
        assertThat(rows(figure("F21", basis(sums, null, declarations))))
                .containsExactly(new ByOrganisation.Row(
                        FIRST, 118L, 400L, new Quantity.Share(new BigDecimal("0.2950")), FigureStatus.OK, null));
        assertThat(figure("F21", basis(sums, FIRST, declarations)).value())
                .isEqualTo(new Quantity.Share(new BigDecimal("0.2950")));
    }

    @Test
    void everyBusinessFigureButAwardsNamesWhatItHangsOn() {
        assertThat(FigureCatalogue.definitions())
                .filteredOn(figure -> figure.side() == Side.BUSINESS)
                .extracting(figure -> figure.code() + " on " + figure.hangsOn())
                .containsExactly("F18 on F6s", "F19 on F9", "F20 on F18", "F21 on F13", "F23 on null");
    }
}
