package org.sharedvalue.gateway.intake;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.sharedvalue.contracts.DomainEvent;

/** One gateway's intake without topics and polling, for tests of what follows it. */
public final class TakenIn {

    private final Topics topics = new Topics();
    private final Writer writer;

    /** Takes events in to a database, as the only writer. */
    public TakenIn(DataSource database) {
        this.writer = new Writer(database, 3);
    }

    /** Returns once they are committed, all together. */
    public void all(List<DomainEvent> events) throws SQLException {
        writer.write(topics.publish(events));
    }
}
