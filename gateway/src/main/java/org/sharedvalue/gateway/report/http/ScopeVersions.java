package org.sharedvalue.gateway.report.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.sharedvalue.gateway.ledger.LedgerWatch;
import org.sharedvalue.gateway.report.reading.ReportReader;
import org.sharedvalue.gateway.report.source.ReportQuery;
import org.sharedvalue.gateway.report.source.Scope;
import org.sharedvalue.gateway.report.source.ScopeKind;

/**
 * The position of the newest entry that may have changed a report. That of a wide scope is the newest of its programs';
 * which those are is read anew only after an event that may have changed it.
 */
@ApplicationScoped
class ScopeVersions {

    private static final int MOST_PROGRAMS = 100_000;

    private final LedgerWatch ledger;
    private final ReportReader reader;
    private final Cache<Place, Members> members = Caffeine.newBuilder()
            .maximumWeight(MOST_PROGRAMS)
            .weigher((Place place, Members known) -> 1 + known.programs().size())
            .build();

    ScopeVersions(LedgerWatch ledger, ReportReader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    /** The version of a report; read it before the report's data. */
    long of(ReportQuery query) {
        Scope scope = query.scope();
        if (scope.kind() == ScopeKind.PROGRAM) {
            return ledger.versionOf(scope.requiredId());
        }
        long structure = ledger.structureVersion();
        Place place = new Place(scope, query.cutOff());
        Members known = members.getIfPresent(place);
        if (known == null || known.structure() < structure) {
            known = new Members(structure, reader.programs(scope, query.cutOff()));
            members.put(place, known);
        }
        return Math.max(structure, ledger.versionOf(known.programs()));
    }

    private record Place(Scope scope, LocalDate cutOff) {}

    private record Members(long structure, Set<UUID> programs) {}
}
