package org.sharedvalue.gateway.projection;

/** Statements that take over states of outcomes-service. */
final class OutcomeProjection {

    static final String ENROLMENT = """
            INSERT INTO enrolment AS known (id, version, status, participant_ref, age_band, area, target_groups,
                   program_id, cohort_id, started_on, ended_on)
            SELECT id, version, status, "participantRef", "ageBand", area, "targetGroups", "programId", "cohortId",
                   "startedOn", "endedOn"
              FROM jsonb_to_recordset(?::jsonb) AS state(
                   id uuid, version integer, status text, "participantRef" uuid, "ageBand" text, area text,
                   "targetGroups" text[], "programId" uuid, "cohortId" uuid, "startedOn" date, "endedOn" date)
             ORDER BY id
                ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, status = excluded.status, participant_ref = excluded.participant_ref,
                   age_band = excluded.age_band, area = excluded.area, target_groups = excluded.target_groups,
                   program_id = excluded.program_id, cohort_id = excluded.cohort_id,
                   started_on = excluded.started_on, ended_on = excluded.ended_on
             WHERE known.version < excluded.version
            """;

    static final String OUTCOME = """
            INSERT INTO outcome AS known (id, version, status, enrolment_id, type, occurred_on, verification_level,
                   employer_link, employer_id)
            SELECT id, version, status, "enrolmentId", type, "occurredOn", "verificationLevel",
                   employment ->> 'employerLink', (employment ->> 'employerOrganisationId')::uuid
              FROM jsonb_to_recordset(?::jsonb) AS state(
                   id uuid, version integer, status text, "enrolmentId" uuid, type text, "occurredOn" date,
                   "verificationLevel" integer, employment jsonb)
             ORDER BY id
                ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, status = excluded.status, enrolment_id = excluded.enrolment_id,
                   type = excluded.type, occurred_on = excluded.occurred_on,
                   verification_level = excluded.verification_level, employer_link = excluded.employer_link,
                   employer_id = excluded.employer_id
             WHERE known.version < excluded.version
            """;

    static final String SUSTAINMENT_CHECK = """
            INSERT INTO sustainment_check AS known (id, version, status, enrolment_id, job_start_outcome_id,
                   milestone_weeks, window_ends_on, same_employer)
            SELECT id, version, status, "enrolmentId", "jobStartOutcomeId", "milestoneWeeks", "windowEndsOn",
                   "sameEmployer"
              FROM jsonb_to_recordset(?::jsonb) AS state(
                   id uuid, version integer, status text, "enrolmentId" uuid, "jobStartOutcomeId" uuid,
                   "milestoneWeeks" integer, "windowEndsOn" date, "sameEmployer" boolean)
             ORDER BY id
                ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, status = excluded.status, enrolment_id = excluded.enrolment_id,
                   job_start_outcome_id = excluded.job_start_outcome_id, milestone_weeks = excluded.milestone_weeks,
                   window_ends_on = excluded.window_ends_on, same_employer = excluded.same_employer
             WHERE known.version < excluded.version
            """;

    static final String ATTENDANCE = """
            INSERT INTO attendance AS known (id, version, status, enrolment_id, cohort_id, session_on)
            SELECT id, version, status, "enrolmentId", "cohortId", "sessionOn"
              FROM jsonb_to_recordset(?::jsonb) AS state(
                   id uuid, version integer, status text, "enrolmentId" uuid, "cohortId" uuid, "sessionOn" date)
             ORDER BY id
                ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, status = excluded.status, enrolment_id = excluded.enrolment_id,
                   cohort_id = excluded.cohort_id, session_on = excluded.session_on
             WHERE known.version < excluded.version
            """;

    static final String TESTIMONIAL = """
            INSERT INTO testimonial AS known (id, version, status, program_id, speaker_group, organisation_id, words,
                   language, themes, attribution, published_on)
            SELECT id, version, status, "programId", "speakerGroup", "organisationId", text, language, themes,
                   attribution, "publishedOn"
              FROM jsonb_to_recordset(?::jsonb) AS state(
                   id uuid, version integer, status text, "programId" uuid, "speakerGroup" text,
                   "organisationId" uuid, text text, language text, themes text[], attribution text,
                   "publishedOn" date)
             ORDER BY id
                ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, status = excluded.status, program_id = excluded.program_id,
                   speaker_group = excluded.speaker_group, organisation_id = excluded.organisation_id,
                   words = excluded.words, language = excluded.language, themes = excluded.themes,
                   attribution = excluded.attribution, published_on = excluded.published_on
             WHERE known.version < excluded.version
            """;

    static final String DECLARED_RESULT = """
            INSERT INTO declared_result AS known (id, version, program_id, figure_code, value, as_of_date, source,
                   declared_by, supersedes_id)
            SELECT id, version, "programId", "figureCode", value, "asOfDate", source, "declaredByOrganisationId",
                   "supersedesId"
              FROM jsonb_to_recordset(?::jsonb) AS state(
                   id uuid, version integer, "programId" uuid, "figureCode" text, value bigint, "asOfDate" date,
                   source text, "declaredByOrganisationId" uuid, "supersedesId" uuid)
             ORDER BY id
                ON CONFLICT (id) DO UPDATE
               SET version = excluded.version, program_id = excluded.program_id,
                   figure_code = excluded.figure_code, value = excluded.value, as_of_date = excluded.as_of_date,
                   source = excluded.source, declared_by = excluded.declared_by,
                   supersedes_id = excluded.supersedes_id
             WHERE known.version < excluded.version
            """;

    private OutcomeProjection() {}
}
