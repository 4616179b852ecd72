package org.sharedvalue.gateway.report.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.source.BreakdownBy;
import org.sharedvalue.gateway.report.source.ReportQuery;
import org.sharedvalue.gateway.report.source.Scope;
import org.sharedvalue.gateway.report.source.ScopeKind;
import org.sharedvalue.gateway.view.SignedViews;
import org.sharedvalue.gateway.view.View;
import org.sharedvalue.web.access.Access;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;
import org.sharedvalue.web.validation.Requests;

/** Live reports as pages behind links. Who asked for a link must be allowed to read the report then, and when it is opened. */
@ApplicationScoped
class ReportViews {

    private static final int WORDS = 4;

    private final SignedViews views;
    private final Reports reports;
    private final ReportForms forms;
    private final ReportAccess reportAccess;
    private final Access access;
    private final CutOffs cutOffs;
    private final Requests requests;

    ReportViews(
            SignedViews views,
            Reports reports,
            ReportForms forms,
            ReportAccess reportAccess,
            Access access,
            CutOffs cutOffs,
            Requests requests) {
        this.views = views;
        this.reports = reports;
        this.forms = forms;
        this.reportAccess = reportAccess;
        this.access = access;
        this.cutOffs = cutOffs;
        this.requests = requests;
    }

    Response link(@Nullable ReportViewRequest sent) {
        ReportViewRequest request = requests.checked(sent);
        ReportViewRequest.ViewedScope scope = request.scope();
        if (request.cutOff() != null && request.cutOff().isAfter(cutOffs.today())) {
            throw ProblemException.at(
                    "/cutOff", ProblemCode.DATE_IN_FUTURE, "The cut-off is at most today, " + cutOffs.today() + ".");
        }
        if ((scope.id() == null) != (scope.type() == ScopeKind.PORTFOLIO)) {
            throw ProblemException.at(
                    "/scope/id", ProblemCode.NOT_APPLICABLE, "Every scope has an id, except a portfolio.");
        }
        List<String> page = List.of(
                scope.type().word(),
                text(scope.id()),
                text(request.cutOff()),
                request.breakdown() == null ? "" : request.breakdown());
        Standing caller = access.standing();
        try {
            report(page, caller);
        } catch (ProblemException refused) {
            throw refused.code() == ProblemCode.NOT_FOUND
                    ? ProblemException.at("/scope/id", ProblemCode.UNKNOWN_REFERENCE, "There is no such record.")
                    : refused;
        }
        return views.link(ReportViewResource.PATH, page, caller);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    Response page(String text, List<Locale> languages) {
        View view = views.read(text);
        if (view.page().size() != WORDS) {
            throw SignedViews.unknown();
        }
        Standing reader =
                access.askedFor(view.reader() == null ? null : view.reader().toString());
        return forms.answer(report(view.page(), reader), MediaType.TEXT_HTML_TYPE, languages, null)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private CachedReport report(List<String> page, Standing reader) {
        LocalDate cutOff = page.get(2).isEmpty() ? null : LocalDate.parse(page.get(2));
        Scope scope = scope(page.get(0), page.get(1), reader);
        BreakdownBy breakdown = BreakdownBy.of(page.get(3)).orElse(null);
        return reports.get(new ReportKey(
                new ReportQuery(scope, cutOff == null ? cutOffs.today() : cutOff, breakdown, null), cutOff));
    }

    private Scope scope(String kind, String id, Standing reader) {
        return switch (ScopeKind.valueOf(kind.toUpperCase(Locale.ROOT))) {
            case PROGRAM -> reportAccess.program(id, reader);
            case PARTNERSHIP -> reportAccess.partnership(id, reader);
            case ORGANISATION -> reportAccess.organisation(id, reader);
            case PORTFOLIO -> reportAccess.portfolio(reader);
        };
    }
}
