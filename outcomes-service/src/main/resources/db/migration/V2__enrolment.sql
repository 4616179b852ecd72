CREATE TABLE enrolment (
    id                          uuid         NOT NULL CONSTRAINT enrolment_pk PRIMARY KEY,
    version                     integer      NOT NULL,
    created_at                  timestamptz  NOT NULL,
    updated_at                  timestamptz  NOT NULL,
    external_id                 varchar(200),
    external_id_owner           varchar(36),
    status                      varchar(20)  NOT NULL,
    status_reason               varchar(1000),
    participant_ref             uuid         NOT NULL CONSTRAINT enrolment_participant_fk REFERENCES participant,
    published_age_band          varchar(20)  NOT NULL,
    published_area              varchar(100) NOT NULL,
    published_target_groups     varchar(40)[] NOT NULL,
    partnership_id              uuid         NOT NULL,
    program_id                  uuid         NOT NULL,
    cohort_id                   uuid,
    referred_by_organisation_id uuid,
    applied_on                  date         NOT NULL,
    started_on                  date,
    ended_on                    date,
    exit_reason                 varchar(20),
    CONSTRAINT enrolment_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT enrolment_status_known CHECK (status IN ('APPLIED', 'WAITLISTED', 'ENROLLED', 'ACTIVE', 'COMPLETED',
        'LEFT_EARLY', 'NOT_ACCEPTED', 'WITHDRAWN', 'DID_NOT_START', 'VOIDED')),
    CONSTRAINT enrolment_place_has_cohort CHECK (cohort_id IS NOT NULL
        OR status NOT IN ('ENROLLED', 'ACTIVE', 'COMPLETED', 'LEFT_EARLY', 'DID_NOT_START')),
    CONSTRAINT enrolment_dates_in_order CHECK (applied_on <= started_on AND started_on <= ended_on),
    CONSTRAINT enrolment_started CHECK (started_on IS NOT NULL
        OR status NOT IN ('ACTIVE', 'COMPLETED', 'LEFT_EARLY')),
    CONSTRAINT enrolment_ended CHECK (ended_on IS NOT NULL OR status NOT IN ('COMPLETED', 'LEFT_EARLY')),
    CONSTRAINT enrolment_not_ended CHECK (ended_on IS NULL OR status IN ('COMPLETED', 'LEFT_EARLY', 'VOIDED')),
    CONSTRAINT enrolment_left_says_why CHECK (exit_reason IS NOT NULL OR status <> 'LEFT_EARLY'),
    CONSTRAINT enrolment_no_special_category CHECK (NOT 'DISABILITY_BARRIER' = ANY (published_target_groups))
);
CREATE INDEX enrolment_created ON enrolment (created_at, id);
CREATE INDEX enrolment_updated ON enrolment (updated_at, id);
CREATE INDEX enrolment_status ON enrolment (status, created_at, id);
CREATE INDEX enrolment_program ON enrolment (program_id, created_at, id);
CREATE INDEX enrolment_partnership ON enrolment (partnership_id, created_at, id);
CREATE INDEX enrolment_cohort ON enrolment (cohort_id, created_at, id);
CREATE INDEX enrolment_participant ON enrolment (participant_ref, created_at, id);
CREATE INDEX enrolment_waiting ON enrolment (cohort_id, applied_on, id) WHERE status = 'WAITLISTED';
CREATE UNIQUE INDEX enrolment_one_open ON enrolment (participant_ref, program_id)
    WHERE status IN ('APPLIED', 'WAITLISTED', 'ENROLLED', 'ACTIVE');

-- Capacity is kept where it is spent: the row is locked by each move that takes or frees a place.
CREATE TABLE cohort_place (
    cohort_id uuid    NOT NULL CONSTRAINT cohort_place_pk PRIMARY KEY,
    capacity  integer NOT NULL,
    taken     integer NOT NULL,
    CONSTRAINT cohort_place_taken_counts CHECK (taken >= 0)
);
