package org.sharedvalue.gateway.collection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharedvalue.web.access.Standing;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The ids that callers give records: taken once by each organisation in each collection, and the admin counts as one. */
public final class ExternalIds {

    private ExternalIds() {}

    /** Whose the ids of a caller are; null for the admin. */
    public static @Nullable UUID owner(Standing caller) {
        return caller.isAdmin() ? null : caller.organisationId().orElse(null);
    }

    /** Refuses an id that its owner gave before. */
    public static void requireFresh(
            Connection connection, OwnCollection<?, ?> collection, @Nullable String externalId, @Nullable UUID owner)
            throws SQLException {
        if (externalId == null) {
            return;
        }
        String taken = "SELECT id FROM " + collection.table()
                + " WHERE external_id = ? AND owner_id IS NOT DISTINCT FROM ?::uuid";
        List<UUID> first = Statements.list(connection, taken, row -> row.getObject(1, UUID.class), externalId, owner);
        if (!first.isEmpty()) {
            throw new ProblemException(ProblemCode.DUPLICATE_EXTERNAL_ID, "The external id is taken.")
                    .withHeader("Location", collection.path() + "/" + first.get(0))
                    .with("id", first.get(0));
        }
    }
}
