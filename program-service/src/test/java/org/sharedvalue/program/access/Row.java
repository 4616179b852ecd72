package org.sharedvalue.program.access;

import java.util.UUID;

/** What the test knows of one record: where it is, whose it is, and at which version it must be. */
final class Row {

    final String collection;
    final UUID id;
    final UUID partnership;
    final UUID owner;
    int version = 1;

    /** A record; the partnership is null for a rate, the owner for what is nobody's own. */
    Row(String collection, UUID id, UUID partnership, UUID owner) {
        this.collection = collection;
        this.id = id;
        this.partnership = partnership;
        this.owner = owner;
    }

    String location() {
        return collection + "/" + id;
    }
}
