package org.sharedvalue.outcomes.sealing;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;

/** Seals anew, under the current key, what earlier keys have sealed; then an old key can leave {@code people.keys}. */
@Singleton
class KeyChange {

    private final List<SealedRows> tables;

    KeyChange(@All List<SealedRows> tables) {
        this.tables = tables;
    }

    @Scheduled(every = "1h")
    void resealAll() {
        for (SealedRows table : tables) {
            int sealed;
            do {
                sealed = table.resealSome();
            } while (sealed > 0);
        }
    }
}
