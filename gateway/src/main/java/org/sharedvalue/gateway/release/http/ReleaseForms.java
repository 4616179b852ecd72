package org.sharedvalue.gateway.release.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.release.Audience;
import org.sharedvalue.gateway.release.Release;
import org.sharedvalue.gateway.report.page.Edition;
import org.sharedvalue.gateway.report.page.RenderedPage;
import org.sharedvalue.gateway.report.page.ReportPages;
import org.sharedvalue.gateway.report.table.ReportTables;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.http.Accepted;
import org.sharedvalue.web.http.ETags;

/** A release in the form that its reader wants: JSON, a table or a page, each with a tag of its own. */
@ApplicationScoped
class ReleaseForms {

    private static final List<MediaType> TYPES = List.of(
            MediaType.APPLICATION_JSON_TYPE,
            MediaType.TEXT_HTML_TYPE,
            ExportFormat.CSV.type(),
            ExportFormat.NDJSON.type());

    private final ReportTables tables;
    private final ReportPages pages;

    ReleaseForms(ReportTables tables, ReportPages pages) {
        this.tables = tables;
        this.pages = pages;
    }

    Response answer(Release release, HttpHeaders request, @Nullable String ifNoneMatch) {
        MediaType type =
                Accepted.best(request.getAcceptableMediaTypes(), TYPES).orElse(MediaType.APPLICATION_JSON_TYPE);
        Response.ResponseBuilder response = type.isCompatible(MediaType.TEXT_HTML_TYPE)
                ? page(release, request.getAcceptableLanguages(), ifNoneMatch)
                : rows(release, type, ifNoneMatch);
        return response.header(
                        HttpHeaders.CACHE_CONTROL, release.isPublic() ? "public, max-age=60" : "private, no-cache")
                .build();
    }

    private Response.ResponseBuilder rows(Release release, MediaType type, @Nullable String ifNoneMatch) {
        Optional<ExportFormat> table = ExportFormat.of(type);
        String tag = table.map(format -> "\"" + release.version() + "-" + format + "\"")
                .orElseGet(() -> ETags.of(release.version()));
        Object shown = table.isEmpty() ? ReleaseResponse.of(release) : tables.of(bytes(release), table.get());
        return (ETags.isKnown(tag, ifNoneMatch) ? Response.notModified() : Response.ok(shown))
                .type(type.withCharset("UTF-8"))
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /** The page; its tag is of its bytes, since its words may change while the release does not. */
    Response.ResponseBuilder page(Release release, List<Locale> languages, @Nullable String ifNoneMatch) {
        RenderedPage page = pages.of(bytes(release), edition(release), languages);
        return page.describe(
                (ETags.isKnown(page.etag(), ifNoneMatch) ? Response.notModified() : Response.ok(page.body()))
                        .header(HttpHeaders.ETAG, page.etag()));
    }

    private static Edition edition(Release release) {
        Edition.Kind kind = !release.isPublished()
                ? Edition.Kind.DRAFT
                : release.audience() == Audience.PUBLIC ? Edition.Kind.PUBLIC : Edition.Kind.FUNDER;
        return new Edition(
                kind,
                release.threshold(),
                release.sha256(),
                release.supersededById() == null
                        ? null
                        : release.supersededById().toString());
    }

    private static byte[] bytes(Release release) {
        return release.report().getBytes(StandardCharsets.UTF_8);
    }
}
