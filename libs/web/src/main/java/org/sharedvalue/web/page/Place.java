package org.sharedvalue.web.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sharedvalue.web.json.Scalars;

/**
 * Where a record stands in a list that is sorted by an instant.
 *
 * @param at the instant
 * @param id the record, which breaks ties
 */
public record Place(Instant at, UUID id) {

    private static final int KEY_LENGTH = 2;

    /** Reads a cursor of a list. */
    static Place decode(String cursor, String list) {
        List<String> key = Cursor.decode(cursor, list, KEY_LENGTH).key();
        try {
            return new Place(Scalars.instant(key.get(0)), Scalars.uuid(key.get(1)));
        } catch (DateTimeException | IllegalArgumentException tampered) {
            throw Cursor.refused();
        }
    }

    /** The cursor of a list that goes on from here. */
    String encoded(String list) {
        return new Cursor(list, List.of(at.toString(), id.toString())).encoded();
    }
}
