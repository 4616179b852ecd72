package org.sharedvalue.gateway.collection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.sharedvalue.web.problem.ProblemCode;
import org.sharedvalue.web.problem.ProblemException;

/** The organisations that requests may name: those that were taken in and not merged into others. */
public final class KnownOrganisations {

    private static final String KNOWN = "SELECT id FROM organisation WHERE id = ANY (?) AND merged_into_id IS NULL";

    private KnownOrganisations() {}

    /** Those of these ids that are known. */
    public static Set<UUID> among(Connection connection, Collection<UUID> ids) throws SQLException {
        return new HashSet<>(Statements.list(connection, KNOWN, row -> row.getObject(1, UUID.class), ids));
    }

    /** Refuses one that is not. */
    public static void require(Connection connection, UUID id, String pointer) throws SQLException {
        if (among(connection, Set.of(id)).isEmpty()) {
            throw ProblemException.at(pointer, ProblemCode.UNKNOWN_REFERENCE, "There is no such organisation.");
        }
    }
}
