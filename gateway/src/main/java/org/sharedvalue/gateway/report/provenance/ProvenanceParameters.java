package org.sharedvalue.gateway.report.provenance;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.gateway.report.http.CutOffs;
import org.sharedvalue.gateway.report.http.Positions;
import org.sharedvalue.gateway.report.http.QueryParameters;
import org.sharedvalue.web.page.Cursor;

/** What the way back from a figure may be asked with. Others than these are refused, so they are read from the address. */
public class ProvenanceParameters {

    static final String SIDE = "side";
    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    private static final Set<String> KNOWN = Set.of(SIDE, CutOffs.PARAMETER, Positions.PARAMETER, LIMIT, CURSOR);

    @QueryParam(SIDE)
    @Parameter(
            description =
                    "numerator, denominator, or declaration: the baselines, costs, workforces and rates that organisations"
                            + " declared and the value rests on. numerator if absent; the catalogue of figures says which"
                            + " sides each has.")
    @Nullable String side;

    @QueryParam(CutOffs.PARAMETER)
    @Parameter(description = "Last day that counts; today if absent.")
    @Nullable String cutOff;

    @QueryParam(Positions.PARAMETER)
    @Parameter(
            description =
                    "Position of the ledger, as of a report: what had been taken in by then; all of it if absent. It is"
                            + " added up anew for each page.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64"))
    @Nullable String asOf;

    @QueryParam(LIMIT)
    @Parameter(description = "Entries on a page, 1 to 500; 50 if absent.")
    @Nullable String limit;

    @QueryParam(CURSOR)
    @Parameter(description = "Opaque place, from the `next` of the page before.")
    @Nullable String cursor;

    @Context
    @Nullable UriInfo uri;

    QueryParameters query() {
        return new QueryParameters(uri(), KNOWN);
    }

    String path() {
        return uri().getPath();
    }

    /** The address of the page after a position. */
    String next(String identity, long seq) {
        UriBuilder next = UriBuilder.fromPath(path());
        uri().getQueryParameters().forEach((name, values) -> {
            if (!name.equals(CURSOR)) {
                next.queryParam(name, values.toArray());
            }
        });
        return next.queryParam(CURSOR, new Cursor(identity, List.of(Long.toString(seq))).encoded())
                .build()
                .toString();
    }

    private UriInfo uri() {
        if (uri == null) {
            throw new IllegalStateException("Parameters outside a request");
        }
        return uri;
    }
}
