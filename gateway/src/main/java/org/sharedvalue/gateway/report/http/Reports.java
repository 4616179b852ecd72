package org.sharedvalue.gateway.report.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.sharedvalue.gateway.ledger.LedgerWatch;
import org.sharedvalue.gateway.report.ProvenanceLinks;
import org.sharedvalue.gateway.report.SharedValueReport;
import org.sharedvalue.gateway.report.reading.ReportReader;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The reports of programs as bytes; the database is asked only after something changed. */
@ApplicationScoped
class Reports {

    private final LedgerWatch ledger;
    private final ReportReader reader;
    private final ReportCache cache;
    private final ObjectMapper json;

    Reports(LedgerWatch ledger, ReportReader reader, ReportCache cache, ObjectMapper json) {
        this.ledger = ledger;
        this.reader = reader;
        this.cache = cache;
        this.json = json;
    }

    CachedReport get(ReportKey key) {
        // The version is read before the data: what is computed may be newer than its key says, never older.
        long version = ledger.versionOf(key.query().programId());
        return cache.get(key, version, () -> compute(key));
    }

    private CachedReport compute(ReportKey key) {
        ProvenanceLinks links = new ProvenanceLinks(key.query().programId(), key.namedCutOff());
        return reader.read(key.query())
                .map(source -> SharedValueReport.of(source, links))
                .map(this::written)
                .orElseThrow(
                        () -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such program in the ledger."));
    }

    private CachedReport written(SharedValueReport report) {
        try {
            return CachedReport.of(json.writeValueAsBytes(report));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A report cannot be written as JSON", unwritable);
        }
    }
}
