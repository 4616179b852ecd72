package org.sharedvalue.gateway.projection;

/** Statements that take over what figures are held against: declarations of employers, and targets. */
final class AimProjection {

    static final String EMPLOYER_DECLARATION = """
            INSERT INTO employer_declaration AS known (id, version, organisation_id, kind, value, currency, from_day,
                   to_day)
            SELECT id, version, "organisationId", kind,
                   CASE jsonb_typeof(value) WHEN 'object' THEN (value ->> 'amount')::numeric ELSE value::numeric END,
                   CASE jsonb_typeof(value) WHEN 'object' THEN value ->> 'currency' END, "from", "to"
              FROM jsonb_to_recordset(?::jsonb) AS state(
                   id uuid, version integer, "organisationId" uuid, kind text, value jsonb, "from" date, "to" date)
             ORDER BY id
                ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, organisation_id = excluded.organisation_id, kind = excluded.kind,
                   value = excluded.value, currency = excluded.currency, from_day = excluded.from_day,
                   to_day = excluded.to_day
             WHERE known.version < excluded.version
            """;

    static final String TARGET = """
            INSERT INTO target AS known (id, version, scope_type, scope_id, program_id, figure_code, period_start,
                   period_end, value, minimum_acceptable, supersedes_id)
            SELECT id, version, scope ->> 'type', (scope ->> 'id')::uuid, "programId", "figureCode", "periodStart",
                   "periodEnd", value, "minimumAcceptable", "supersedesId"
              FROM jsonb_to_recordset(?::jsonb) AS state(
                   id uuid, version integer, scope jsonb, "programId" uuid, "figureCode" text, "periodStart" date,
                   "periodEnd" date, value jsonb, "minimumAcceptable" jsonb, "supersedesId" uuid)
             ORDER BY id
                ON CONFLICT (id) DO NOTHING
            """;

    private AimProjection() {}
}
