package org.sharedvalue.outcomes.participant;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sharedvalue.contracts.vocabulary.TargetGroup;
import org.sharedvalue.outcomes.sealing.Seal;
import org.sharedvalue.outcomes.sealing.Sealed;
import org.sharedvalue.outcomes.sealing.SealedRows;
import org.sharedvalue.outcomes.sealing.SealedTable;

/**
 * The groups of a participant as they were told, sealed; the table shows the others in plain. Everybody has such a text,
 * so that having one tells nothing.
 */
@Singleton
public class SealedGroups {

    private static final String TABLE = "participant";
    private static final String BETWEEN = ",";

    private final Seal seal;

    SealedGroups(Seal seal) {
        this.seal = seal;
    }

    Sealed seal(UUID ref, List<TargetGroup> groups) {
        return seal.seal(text(groups), SealedTable.place(TABLE, ref));
    }

    List<TargetGroup> open(UUID ref, Sealed sealed) {
        return groups(seal.open(sealed, SealedTable.place(TABLE, ref)));
    }

    private static String text(List<TargetGroup> groups) {
        return groups.stream().map(TargetGroup::name).collect(Collectors.joining(BETWEEN));
    }

    private static List<TargetGroup> groups(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(BETWEEN, -1))
                        .map(TargetGroup::valueOf)
                        .toList();
    }

    @Produces
    @Singleton
    SealedRows rows(AgroalDataSource dataSource) {
        return new SealedTable(TABLE, dataSource, seal);
    }
}
