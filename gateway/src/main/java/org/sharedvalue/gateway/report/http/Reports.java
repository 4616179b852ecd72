package org.sharedvalue.gateway.report.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.sharedvalue.gateway.report.ProvenanceLinks;
import org.sharedvalue.gateway.report.SharedValueReport;
import org.sharedvalue.gateway.report.reading.ReportReader;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The reports as bytes; the database is asked only after something changed. */
@ApplicationScoped
class Reports {

    private final ScopeVersions versions;
    private final ReportReader reader;
    private final ReportCache cache;
    private final ObjectMapper json;

    Reports(ScopeVersions versions, ReportReader reader, ReportCache cache, ObjectMapper json) {
        this.versions = versions;
        this.reader = reader;
        this.cache = cache;
        this.json = json;
    }

    CachedReport get(ReportKey key) {
        // The version is read before the data: what is computed may be newer than its key says, never older.
        long version = versions.of(key.query());
        return cache.get(key, version, () -> compute(key));
    }

    private CachedReport compute(ReportKey key) {
        ProvenanceLinks links = new ProvenanceLinks(
                key.query().scope(), key.namedCutOff(), key.query().asOf());
        return reader.read(key.query())
                .map(source -> SharedValueReport.of(source, links))
                .map(this::written)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND,
                        "There is no such " + key.query().scope().kind().word() + " in the ledger."));
    }

    private CachedReport written(SharedValueReport report) {
        try {
            return CachedReport.of(json.writeValueAsBytes(report));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A report cannot be written as JSON", unwritable);
        }
    }
}
