package org.sharedvalue.gateway.projection;

/** Statements that take over what was put in: contributions, volunteer hours and their rates. */
final class InputProjection {

    static final String CONTRIBUTION = """
            INSERT INTO contribution AS known (id, version, status, program_id, organisation_id, kind, amount, currency,
                   received_on, leveraged_by_organisation_id)
            SELECT id, version, status, "programId", "organisationId", kind, (amount ->> 'amount')::bigint,
                   amount ->> 'currency', "receivedOn", "leveragedByOrganisationId"
              FROM jsonb_to_recordset(?::jsonb) AS state(
                   id uuid, version integer, status text, "programId" uuid, "organisationId" uuid, kind text,
                   amount jsonb, "receivedOn" date, "leveragedByOrganisationId" uuid)
             ORDER BY id
                ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, status = excluded.status, program_id = excluded.program_id,
                   organisation_id = excluded.organisation_id, kind = excluded.kind, amount = excluded.amount,
                   currency = excluded.currency, received_on = excluded.received_on,
                   leveraged_by_organisation_id = excluded.leveraged_by_organisation_id
             WHERE known.version < excluded.version
            """;

    static final String VOLUNTEER_CONTRIBUTION = """
            INSERT INTO volunteer_contribution AS known (id, version, status, program_id, employer_organisation_id,
                   volunteer_ref, worked_on, quarters, time_basis, attendees)
            SELECT id, version, status, "programId", "employerOrganisationId", "volunteerRef", "workedOn",
                   (hours * 4)::integer, "timeBasis", attendees
              FROM jsonb_to_recordset(?::jsonb) AS state(
                   id uuid, version integer, status text, "programId" uuid, "employerOrganisationId" uuid,
                   "volunteerRef" text, "workedOn" date, hours numeric, "timeBasis" text, attendees integer)
             ORDER BY id
                ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, status = excluded.status, program_id = excluded.program_id,
                   employer_organisation_id = excluded.employer_organisation_id,
                   volunteer_ref = excluded.volunteer_ref, worked_on = excluded.worked_on,
                   quarters = excluded.quarters, time_basis = excluded.time_basis, attendees = excluded.attendees
             WHERE known.version < excluded.version
            """;

    static final String TIME_COST_RATE = """
            INSERT INTO time_cost_rate AS known (id, version, employer_organisation_id, from_day, to_day, amount,
                   currency)
            SELECT id, version, "employerOrganisationId", "from", "to", (amount ->> 'amount')::bigint,
                   amount ->> 'currency'
              FROM jsonb_to_recordset(?::jsonb) AS state(
                   id uuid, version integer, "employerOrganisationId" uuid, "from" date, "to" date, amount jsonb)
             ORDER BY id
                ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, employer_organisation_id = excluded.employer_organisation_id,
                   from_day = excluded.from_day, to_day = excluded.to_day, amount = excluded.amount,
                   currency = excluded.currency
             WHERE known.version < excluded.version
            """;

    private InputProjection() {}
}
