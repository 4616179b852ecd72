package org.sharedvalue.program.access;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.accesstests.Cast;
import org.sharedvalue.program.Bodies;

/** The naive reading of the rules: every record in one list, asked one by one. */
final class Model {

    final Cast cast;
    final List<Row> rows = new ArrayList<>();

    Model(Cast cast) {
        this.cast = cast;
    }

    List<Row> of(String collection) {
        return rows.stream().filter(row -> row.collection.equals(collection)).toList();
    }

    boolean isVisible(Row row, UUID caller) {
        if (row.partnership == null) {
            return caller.equals(row.owner);
        }
        return cast.sees(caller, row.partnership)
                || (caller.equals(row.owner) && cast.isMember(caller, row.partnership));
    }

    boolean mayWrite(Row row, UUID caller) {
        return isVisible(row, caller)
                && (caller.equals(row.owner) || (row.partnership != null && cast.delivers(caller, row.partnership)));
    }

    /** What the single create of a record in a program answers, access alone considered. */
    int statusOfNew(String collection, UUID partnership, UUID owner, UUID caller) {
        boolean own = !List.of(Bodies.COHORTS, Bodies.SESSIONS, Bodies.TARGETS).contains(collection);
        boolean known = own ? cast.isMember(caller, partnership) : cast.sees(caller, partnership);
        if (!known) {
            return 422;
        }
        return cast.delivers(caller, partnership) || caller.equals(owner) ? 201 : 403;
    }
}
