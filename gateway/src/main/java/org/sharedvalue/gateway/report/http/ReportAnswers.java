package org.sharedvalue.gateway.report.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.sharedvalue.gateway.ledger.LedgerWatch;
import org.sharedvalue.gateway.report.source.BreakdownBy;
import org.sharedvalue.gateway.report.source.ReportQuery;
import org.sharedvalue.gateway.report.source.Scope;

/** Answers requests for reports, with the headers that say how new they are. */
@ApplicationScoped
class ReportAnswers {

    private final Reports reports;
    private final ReportForms forms;
    private final CutOffs cutOffs;
    private final Positions positions;
    private final Freshness freshness;
    private final LedgerWatch ledger;

    ReportAnswers(
            Reports reports,
            ReportForms forms,
            CutOffs cutOffs,
            Positions positions,
            Freshness freshness,
            LedgerWatch ledger) {
        this.reports = reports;
        this.forms = forms;
        this.cutOffs = cutOffs;
        this.positions = positions;
        this.freshness = freshness;
        this.ledger = ledger;
    }

    /** The report of a scope that is looked up once everything the caller waits for is taken in. */
    Response of(ReportParameters parameters, Supplier<Scope> scope) {
        QueryParameters query = parameters.query();
        Optional<LocalDate> namedCutOff = cutOffs.named(query);
        Optional<BreakdownBy> breakdown = ReportParameters.breakdown(query);
        boolean reached = freshness.reached(EventVersion.of(query));
        Optional<Long> asOf = positions.named(query);
        Scope found = scope.get();
        // The head is read before the report, so that everything up to it is in the answer.
        long head = ledger.headSeq();
        Instant headTime = ledger.headTime();
        CachedReport report = reports.get(new ReportKey(
                new ReportQuery(
                        found, namedCutOff.orElseGet(cutOffs::today), breakdown.orElse(null), asOf.orElse(null)),
                namedCutOff.orElse(null)));
        Response.ResponseBuilder response =
                forms.answer(report, parameters.type(), parameters.languages(), parameters.ifNoneMatch);
        if (!reached) {
            response.header("Report-Behind", true);
        }
        return response.header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Ledger-Head", head)
                .header("Ledger-Time", headTime)
                .header("Ledger-Lag-Millis", ledger.lagMillis())
                .build();
    }
}
