package org.sharedvalue.gateway.report.reading;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom a share of a scope belongs after all mergers, and whose share its report shows.
 *
 * @param survivors what each organisation is today
 * @param own the only organisation whose share counts; null where all do
 */
record Owners(Survivors survivors, @Nullable UUID own) {

    UUID of(UUID organisation) {
        return survivors.of(organisation);
    }

    /** Every organisation on the way. */
    Set<UUID> passed() {
        return survivors.passed();
    }

    boolean counts(UUID owner) {
        return own == null || own.equals(owner);
    }
}
