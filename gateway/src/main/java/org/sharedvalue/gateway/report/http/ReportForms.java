package org.sharedvalue.gateway.report.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.page.Edition;
import org.sharedvalue.gateway.report.page.RenderedPage;
import org.sharedvalue.gateway.report.page.ReportPages;
import org.sharedvalue.gateway.report.table.ReportTables;
import org.sharedvalue.web.export.ExportFormat;

/** A live report in the form that its reader wants: JSON, a table or a page, each with a tag of its own. */
@ApplicationScoped
class ReportForms {

    private final ReportTables tables;
    private final ReportPages pages;

    ReportForms(ReportTables tables, ReportPages pages) {
        this.tables = tables;
        this.pages = pages;
    }

    Response.ResponseBuilder answer(
            CachedReport report, MediaType type, List<Locale> languages, @Nullable String ifNoneMatch) {
        if (type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
            RenderedPage page = pages.of(report.body(), Edition.LIVE, languages);
            return page.describe(answer(CachedReport.of(page.body()), ifNoneMatch));
        }
        CachedReport shown = ExportFormat.of(type)
                .map(format -> CachedReport.of(tables.of(report.body(), format)))
                .orElse(report);
        return answer(shown, ifNoneMatch).type(type.withCharset("UTF-8")).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private static Response.ResponseBuilder answer(CachedReport shown, @Nullable String ifNoneMatch) {
        return (shown.isKnownTo(ifNoneMatch) ? Response.notModified() : Response.ok(shown.body()))
                .header(HttpHeaders.ETAG, shown.etag());
    }
}
