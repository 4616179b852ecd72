package org.sharedvalue.outcomes.imports.work;

import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.sharedvalue.outcomes.imports.Sender;
import org.sharedvalue.outcomes.imports.file.ImportFormat;

/**
 * An import that this worker holds.
 *
 * @param id its id
 * @param holder id of the lease
 * @param collection name of the collection that its rows belong to
 * @param format form of the file
 * @param encoding encoding of its text
 * @param chunks pieces of the file
 * @param dryRun whether nothing is written
 * @param read rows that are behind it
 * @param sender in whose name its rows are written
 */
public record LeasedJob(
        UUID id,
        UUID holder,
        String collection,
        ImportFormat format,
        Charset encoding,
        int chunks,
        boolean dryRun,
        long read,
        Sender sender) {

    static LeasedJob of(ResultSet row) throws SQLException {
        return new LeasedJob(
                row.getObject("id", UUID.class),
                row.getObject("lease_holder", UUID.class),
                row.getString("collection"),
                ImportFormat.valueOf(row.getString("format")),
                Charset.forName(row.getString("encoding")),
                row.getInt("chunks"),
                row.getBoolean("dry_run"),
                row.getLong("rows_read"),
                new Sender(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("owner"),
                        row.getString("subject"),
                        row.getString("scopes"),
                        row.getString("traceparent")));
    }
}
