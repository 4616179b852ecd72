package org.sharedvalue.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sharedvalue.accesstests.Cast;

/** What the random walk knows of the records there are, and its naive reading of who may what with them. */
final class Known {

    static final String PARTICIPANTS = "/v1/participants";
    static final String ENROLMENTS = "/v1/enrolments";
    static final String OUTCOMES = "/v1/outcomes";
    static final String CHECKS = "/v1/sustainment-checks";
    static final String PLACEMENTS = "/v1/placements";
    static final String TESTIMONIALS = "/v1/testimonials";
    static final String DECLARED = "/v1/declared-results";

    final Cast cast;
    final List<Row> rows = new ArrayList<>();

    Known(Cast cast) {
        this.cast = cast;
    }

    List<Row> of(String collection) {
        return rows.stream().filter(row -> row.collection().equals(collection)).toList();
    }

    boolean isVisible(Row row, UUID caller) {
        if (row.collection().equals(PARTICIPANTS)) {
            return caller.equals(row.registrar())
                    || enrolmentsOf(row).anyMatch(enrolment -> cast.sees(caller, enrolment.partnership()));
        }
        return cast.sees(caller, row.partnership());
    }

    boolean mayWrite(Row row, UUID caller) {
        if (row.collection().equals(PARTICIPANTS)) {
            return (caller.equals(row.registrar())
                            && cast.partnerships().stream().anyMatch(each -> cast.delivers(caller, each)))
                    || enrolmentsOf(row).anyMatch(enrolment -> cast.delivers(caller, enrolment.partnership()));
        }
        return cast.delivers(caller, row.partnership());
    }

    private Stream<Row> enrolmentsOf(Row participant) {
        return of(ENROLMENTS).stream().filter(enrolment -> participant.id().equals(enrolment.participant()));
    }

    /**
     * One record.
     *
     * @param collection where it is
     * @param id its id
     * @param partnership whose program it belongs to; null for people
     * @param registrar organisation that registered a person
     * @param participant whose enrolment it is
     */
    record Row(String collection, UUID id, UUID partnership, UUID registrar, UUID participant) {

        String location() {
            return collection + "/" + id;
        }
    }
}
