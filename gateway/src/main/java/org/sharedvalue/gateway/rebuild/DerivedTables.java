package org.sharedvalue.gateway.rebuild;

import java.util.List;

/** The tables whose rows are made of the ledger and of nothing else; a test holds the list against the schema. */
final class DerivedTables {

    /** The one whose rows are added up: the same sum may stand in other rows. */
    static final String CELLS = "figure_cell";

    static final List<String> ALL = List.of(
            "organisation",
            "partnership",
            "recognition",
            "program",
            "cohort",
            "session",
            "contribution",
            "volunteer_contribution",
            "time_cost_rate",
            "employer_declaration",
            "target",
            "enrolment",
            "outcome",
            "sustainment_check",
            "attendance",
            "testimonial",
            "declared_result",
            "enrolment_fold",
            "participant_first_day",
            "volunteer_first_day",
            CELLS);

    private DerivedTables() {}
}
