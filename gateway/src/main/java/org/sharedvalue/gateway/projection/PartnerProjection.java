package org.sharedvalue.gateway.projection;

/** Statements that take over states of partner-service. */
final class PartnerProjection {

    static final String ORGANISATION = """
            INSERT INTO organisation AS known (id, version, status, display_name, sector, merged_into_id)
            SELECT id, version, status, "displayName", sector, "mergedIntoId"
              FROM jsonb_to_recordset(?::jsonb) AS state(
                   id uuid, version integer, status text, "displayName" text, sector text, "mergedIntoId" uuid)
             ORDER BY id
                ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, status = excluded.status, display_name = excluded.display_name,
                   sector = excluded.sector, merged_into_id = excluded.merged_into_id
             WHERE known.version < excluded.version
            """;

    static final String PARTNERSHIP = """
            INSERT INTO partnership AS known (id, version, status, name, start_on, end_on, active_since, members)
            SELECT id, version, status, name, "startOn", "endOn", "activeSince", members
              FROM jsonb_to_recordset(?::jsonb) AS state(
                   id uuid, version integer, status text, name text, "startOn" date, "endOn" date,
                   "activeSince" date, members jsonb)
             ORDER BY id
                ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, status = excluded.status, name = excluded.name,
                   start_on = excluded.start_on, end_on = excluded.end_on, active_since = excluded.active_since,
                   members = excluded.members
             WHERE known.version < excluded.version
            """;

    static final String RECOGNITION = """
            INSERT INTO recognition AS known (id, version, status, subject_type, subject_id, awarded_by, scheme,
                   category, level, year, link, evidence_url)
            SELECT id, version, status, subject ->> 'type', (subject ->> 'id')::uuid, "awardedBy", scheme, category,
                   level, year, link, "evidenceUrl"
              FROM jsonb_to_recordset(?::jsonb) AS state(
                   id uuid, version integer, status text, subject jsonb, "awardedBy" text, scheme text, category text,
                   level text, year integer, link text, "evidenceUrl" text)
             ORDER BY id
                ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, status = excluded.status, subject_type = excluded.subject_type,
                   subject_id = excluded.subject_id, awarded_by = excluded.awarded_by, scheme = excluded.scheme,
                   category = excluded.category, level = excluded.level, year = excluded.year, link = excluded.link,
                   evidence_url = excluded.evidence_url
             WHERE known.version < excluded.version
            """;

    private PartnerProjection() {}
}
