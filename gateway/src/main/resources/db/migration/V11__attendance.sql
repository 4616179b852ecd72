-- Sessions of cohorts; those that were delivered could be attended.
CREATE TABLE session (
    id         uuid    NOT NULL CONSTRAINT session_pk PRIMARY KEY,
    version    integer NOT NULL,
    status     text    NOT NULL,
    cohort_id  uuid    NOT NULL,
    session_on date    NOT NULL
);
CREATE INDEX session_delivered ON session (cohort_id) WHERE status = 'DELIVERED';
INSERT INTO session
SELECT DISTINCT ON (state.id) state.id, state.version, status, "cohortId", "sessionOn"
  FROM ledger,
       jsonb_to_record(data -> 'state') AS state(
           id uuid, version integer, status text, "cohortId" uuid, "sessionOn" date)
 WHERE aggregate = 'session'
 ORDER BY state.id, state.version DESC;

-- Who was there; REMOVED counts nowhere.
CREATE TABLE attendance (
    id           uuid    NOT NULL CONSTRAINT attendance_pk PRIMARY KEY,
    version      integer NOT NULL,
    status       text    NOT NULL,
    enrolment_id uuid    NOT NULL,
    cohort_id    uuid    NOT NULL,
    session_on   date    NOT NULL
);
CREATE INDEX attendance_enrolment ON attendance (enrolment_id);
-- A session that was delivered touches the enrolments of its cohort.
CREATE INDEX enrolment_cohort ON enrolment (cohort_id) WHERE cohort_id IS NOT NULL;
