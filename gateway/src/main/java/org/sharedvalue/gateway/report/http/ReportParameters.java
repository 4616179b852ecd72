package org.sharedvalue.gateway.report.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.source.BreakdownBy;
import org.sharedvalue.web.export.ExportFormat;
import org.sharedvalue.web.http.Accepted;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** What every report may be asked with. Others than these are refused, so they are read from the address. */
public class ReportParameters {

    private static final String BREAKDOWN = "breakdown";
    private static final List<MediaType> TYPES = List.of(
            MediaType.APPLICATION_JSON_TYPE,
            MediaType.TEXT_HTML_TYPE,
            ExportFormat.CSV.type(),
            ExportFormat.NDJSON.type());
    private static final Set<String> KNOWN =
            Set.of(CutOffs.PARAMETER, Positions.PARAMETER, BREAKDOWN, EventVersion.PARAMETER);

    @QueryParam(CutOffs.PARAMETER)
    @Parameter(description = "Last day that counts; today if absent.")
    @Nullable String cutOff;

    @QueryParam(Positions.PARAMETER)
    @Parameter(
            description =
                    "Position of the ledger, such as asOfSeq of a report: what had been taken in by then; all of it if"
                            + " absent. It is added up anew, which takes as long as there is much of it.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64"))
    @Nullable String asOf;

    @QueryParam(BREAKDOWN)
    @Parameter(description = "Adds the figures of each cohort, ageBand, area, targetGroup or month.")
    @Nullable String breakdown;

    @QueryParam(EventVersion.PARAMETER)
    @Parameter(description = "Value of an Event-Version header, up to 50 times; waited for up to 5 s.")
    @Nullable String atLeast;

    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
    @Nullable String ifNoneMatch;

    @Context
    @Nullable UriInfo uri;

    @Context
    @Nullable HttpHeaders headers;

    QueryParameters query() {
        if (uri == null) {
            throw new IllegalStateException("Parameters outside a request");
        }
        return new QueryParameters(uri, KNOWN);
    }

    /** The media type that the caller prefers. */
    MediaType type() {
        return headers == null
                ? MediaType.APPLICATION_JSON_TYPE
                : Accepted.best(headers.getAcceptableMediaTypes(), TYPES).orElse(MediaType.APPLICATION_JSON_TYPE);
    }

    /** The languages that the caller prefers. */
    List<Locale> languages() {
        return headers == null ? List.of() : headers.getAcceptableLanguages();
    }

    static Optional<BreakdownBy> breakdown(QueryParameters query) {
        return query.one(BREAKDOWN).map(word -> BreakdownBy.of(word)
                .orElseThrow(() -> ProblemException.in(
                        BREAKDOWN,
                        ProblemCode.BAD_PARAMETER,
                        "A breakdown is by cohort, ageBand, area, targetGroup or month.")));
    }
}
