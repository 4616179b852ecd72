package org.sharedvalue.gateway.projection;

/** Statements that take over programs, cohorts and sessions of program-service. */
final class ProgramProjection {

    static final String PROGRAM = """
            INSERT INTO program AS known (id, version, status, code, kind, partnership_id, name, currency)
            SELECT id, version, status, code, kind, "partnershipId", name, currency
              FROM jsonb_to_recordset(?::jsonb) AS state(
                   id uuid, version integer, status text, code text, kind text, "partnershipId" uuid, name text,
                   currency text)
             ORDER BY id
                ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, status = excluded.status, code = excluded.code, kind = excluded.kind,
                   partnership_id = excluded.partnership_id, name = excluded.name, currency = excluded.currency
             WHERE known.version < excluded.version
            """;

    static final String COHORT = """
            INSERT INTO cohort AS known (id, version, status, program_id, label, area, start_on)
            SELECT id, version, status, "programId", label, area, "startOn"
              FROM jsonb_to_recordset(?::jsonb) AS state(
                   id uuid, version integer, status text, "programId" uuid, label text, area text, "startOn" date)
             ORDER BY id
                ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, status = excluded.status, program_id = excluded.program_id,
                   label = excluded.label, area = excluded.area, start_on = excluded.start_on
             WHERE known.version < excluded.version
            """;

    static final String SESSION = """
            INSERT INTO session AS known (id, version, status, cohort_id, session_on)
            SELECT id, version, status, "cohortId", "sessionOn"
              FROM jsonb_to_recordset(?::jsonb) AS state(
                   id uuid, version integer, status text, "cohortId" uuid, "sessionOn" date)
             ORDER BY id
                ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, status = excluded.status, cohort_id = excluded.cohort_id,
                   session_on = excluded.session_on
             WHERE known.version < excluded.version
            """;

    private ProgramProjection() {}
}
