package org.sharedvalue.outcomes.testimonial;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.sharedvalue.outcomes.sealing.Seal;
import org.sharedvalue.outcomes.sealing.Sealed;
import org.sharedvalue.outcomes.sealing.SealedRows;
import org.sharedvalue.outcomes.sealing.SealedTable;

/** The words of statements, sealed where they are kept: who speaks can often be told from what is said. */
@Singleton
public class StatementTexts {

    private static final String TABLE = "testimonial";

    private final Seal seal;

    StatementTexts(Seal seal) {
        this.seal = seal;
    }

    Sealed seal(UUID testimonialId, String text) {
        return seal.seal(text, SealedTable.place(TABLE, testimonialId));
    }

    String open(UUID testimonialId, Sealed sealed) {
        return seal.open(sealed, SealedTable.place(TABLE, testimonialId));
    }

    @Produces
    @Singleton
    SealedRows rows(AgroalDataSource dataSource) {
        return new SealedTable(TABLE, dataSource, seal);
    }
}
