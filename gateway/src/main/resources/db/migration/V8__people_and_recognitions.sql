-- One row for each person, with all programs that count it in the order in which they began to: it is the lock under which
-- its first days are found anew, and says behind which programs it counts in each (figure_cell, EARLIER_PROGRAMS).
DROP TABLE participant_first_day;
CREATE TABLE participant_first_day (
    participant_ref uuid   NOT NULL CONSTRAINT participant_first_day_pk PRIMARY KEY,
    program_ids     uuid[] NOT NULL DEFAULT '{}',
    first_days      date[] NOT NULL DEFAULT '{}'
);
DROP TABLE volunteer_first_day;
CREATE TABLE volunteer_first_day (
    organisation_id uuid   NOT NULL,
    volunteer_ref   text   NOT NULL,
    program_ids     uuid[] NOT NULL DEFAULT '{}',
    first_days      date[] NOT NULL DEFAULT '{}',
    CONSTRAINT volunteer_first_day_pk PRIMARY KEY (organisation_id, volunteer_ref)
);
DROP INDEX enrolment_fold_person;
CREATE INDEX enrolment_fold_person ON enrolment_fold (participant_ref, program_id, started_on);
DROP INDEX volunteer_contribution_volunteer;
CREATE INDEX volunteer_contribution_volunteer
    ON volunteer_contribution (employer_organisation_id, volunteer_ref, program_id, worked_on);
CREATE INDEX enrolment_fold_program ON enrolment_fold (program_id);

INSERT INTO participant_first_day
SELECT participant_ref, array_agg(program_id ORDER BY day, program_id), array_agg(day ORDER BY day, program_id)
  FROM (SELECT participant_ref, program_id, min(started_on) AS day
          FROM enrolment_fold WHERE started_on IS NOT NULL GROUP BY participant_ref, program_id) AS first
 GROUP BY participant_ref;
INSERT INTO volunteer_first_day
SELECT organisation_id, volunteer_ref, array_agg(program_id ORDER BY day, program_id),
       array_agg(day ORDER BY day, program_id)
  FROM (SELECT employer_organisation_id AS organisation_id, volunteer_ref, program_id, min(worked_on) AS day
          FROM volunteer_contribution WHERE status = 'APPROVED'
         GROUP BY employer_organisation_id, volunteer_ref, program_id) AS first
 GROUP BY organisation_id, volunteer_ref;

DELETE FROM figure_cell WHERE metric IN ('PARTICIPANTS', 'VOLUNTEERS');
INSERT INTO figure_cell (program_id, dimension, value, metric, organisation_id, day, shard, amount)
SELECT program_ids[place], 'EARLIER_PROGRAMS',
       coalesce((SELECT string_agg(earlier::text, ',' ORDER BY earlier)
                   FROM unnest(program_ids[1:least(place - 1, 64)]) AS earlier), ''),
       metric, organisation_id, first_days[place], 0, count(*)
  FROM (SELECT 'PARTICIPANTS' AS metric, '00000000-0000-0000-0000-000000000000'::uuid AS organisation_id,
               program_ids, first_days
          FROM participant_first_day
         UNION ALL
        SELECT 'VOLUNTEERS', organisation_id, program_ids, first_days FROM volunteer_first_day) AS person,
       generate_subscripts(program_ids, 1) AS place
 GROUP BY 1, 2, 3, 4, 5, 6;

-- Scopes: the partnerships of an organisation, and the organisations merged into it.
CREATE INDEX partnership_members ON partnership USING gin (members jsonb_path_ops);
CREATE INDEX organisation_merged_into ON organisation (merged_into_id) WHERE merged_into_id IS NOT NULL;

-- Awards; only those that are DIRECT and VERIFIED count.
CREATE TABLE recognition (
    id           uuid    NOT NULL CONSTRAINT recognition_pk PRIMARY KEY,
    version      integer NOT NULL,
    status       text    NOT NULL,
    subject_type text    NOT NULL,
    subject_id   uuid    NOT NULL,
    awarded_by   text    NOT NULL,
    scheme       text    NOT NULL,
    category     text,
    level        text,
    year         integer NOT NULL,
    link         text    NOT NULL,
    evidence_url text
);
CREATE INDEX recognition_subject ON recognition (subject_id);
INSERT INTO recognition
SELECT DISTINCT ON (state.id) state.id, state.version, status, state.subject ->> 'type',
       (state.subject ->> 'id')::uuid, "awardedBy", scheme, category, level, year, link, "evidenceUrl"
  FROM ledger,
       jsonb_to_record(data -> 'state') AS state(
           id uuid, version integer, status text, subject jsonb, "awardedBy" text, scheme text, category text, level text,
           year integer, link text, "evidenceUrl" text)
 WHERE aggregate = 'recognition'
 ORDER BY state.id, state.version DESC;

-- What belongs to no program may change the report of any.
DROP INDEX ledger_shared;
CREATE INDEX ledger_shared ON ledger (seq) WHERE aggregate IS NOT NULL AND program_id IS NULL;
