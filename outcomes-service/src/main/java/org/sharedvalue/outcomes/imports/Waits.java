package org.sharedvalue.outcomes.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Waits for an import to change. Between two looks no thread is held, and a look asks for one number. */
@ApplicationScoped
class Waits {

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=([0-9]{1,4})(?:$|[,;\\s])");
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final JobRows rows;
    private final Imports imports;

    Waits(JobRows rows, Imports imports) {
        this.rows = rows;
        this.imports = imports;
    }

    /** For how long a caller would wait. */
    static Duration wished(@Nullable String prefer) {
        Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
        if (!wait.find()) {
            return Duration.ZERO;
        }
        Duration wished = Duration.ofSeconds(Long.parseLong(wait.group(1)));
        return wished.compareTo(LONGEST) > 0 ? LONGEST : wished;
    }

    /** The import as soon as it is no longer at this version, or when the time is over. */
    Uni<ImportJob> changed(ImportJob seen, Duration patience) {
        long looks = patience.dividedBy(BETWEEN_LOOKS);
        return Uni.createFrom()
                .item(() -> isAt(seen.id(), seen.version()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .delayIt()
                .by(BETWEEN_LOOKS)
                .repeat()
                .atMost(Math.max(looks, 1))
                .filter(same -> !same)
                .toUni()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(changed -> again(seen));
    }

    private boolean isAt(UUID id, int version) {
        return rows.version(id).orElse(-1) == version;
    }

    private ImportJob again(ImportJob seen) {
        ImportJob now = QuarkusTransaction.requiringNew().call(() -> imports.findById(seen.id()));
        return now == null ? seen : now;
    }
}
