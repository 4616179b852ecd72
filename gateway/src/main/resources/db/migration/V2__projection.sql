-- The newest known state of each aggregate that figures or labels come from; rebuilt from the ledger.
CREATE TABLE organisation (
    id             uuid    NOT NULL CONSTRAINT organisation_pk PRIMARY KEY,
    version        integer NOT NULL,
    status         text    NOT NULL,
    display_name   text    NOT NULL,
    sector         text    NOT NULL,
    merged_into_id uuid
);

CREATE TABLE partnership (
    id           uuid    NOT NULL CONSTRAINT partnership_pk PRIMARY KEY,
    version      integer NOT NULL,
    status       text    NOT NULL,
    name         text    NOT NULL,
    start_on     date,
    end_on       date,
    active_since date,
    members      jsonb   NOT NULL              -- [{organisationId, role, from, to}]
);

CREATE TABLE program (
    id             uuid    NOT NULL CONSTRAINT program_pk PRIMARY KEY,
    version        integer NOT NULL,
    status         text    NOT NULL,
    code           text    NOT NULL,
    kind           text    NOT NULL,
    partnership_id uuid    NOT NULL,
    name           text    NOT NULL,
    currency       text    NOT NULL
);
CREATE INDEX program_partnership ON program (partnership_id);

CREATE TABLE cohort (
    id         uuid    NOT NULL CONSTRAINT cohort_pk PRIMARY KEY,
    version    integer NOT NULL,
    status     text    NOT NULL,
    program_id uuid    NOT NULL,
    label      text    NOT NULL,
    area       text    NOT NULL,
    start_on   date    NOT NULL
);
CREATE INDEX cohort_program ON cohort (program_id);

CREATE TABLE contribution (
    id                           uuid    NOT NULL CONSTRAINT contribution_pk PRIMARY KEY,
    version                      integer NOT NULL,
    status                       text    NOT NULL,
    program_id                   uuid    NOT NULL,
    organisation_id              uuid    NOT NULL,
    kind                         text    NOT NULL,
    amount                       bigint  NOT NULL, -- minor units
    currency                     text    NOT NULL,
    received_on                  date,
    leveraged_by_organisation_id uuid
);
CREATE INDEX contribution_program ON contribution (program_id);

CREATE TABLE volunteer_contribution (
    id                       uuid    NOT NULL CONSTRAINT volunteer_contribution_pk PRIMARY KEY,
    version                  integer NOT NULL,
    status                   text    NOT NULL,
    program_id               uuid    NOT NULL,
    employer_organisation_id uuid    NOT NULL,
    volunteer_ref            text    NOT NULL,
    worked_on                date    NOT NULL,
    quarters                 integer NOT NULL, -- quarter hours
    time_basis               text    NOT NULL,
    attendees                integer
);
CREATE INDEX volunteer_contribution_volunteer
    ON volunteer_contribution (program_id, employer_organisation_id, volunteer_ref, worked_on);

CREATE TABLE time_cost_rate (
    id                       uuid    NOT NULL CONSTRAINT time_cost_rate_pk PRIMARY KEY,
    version                  integer NOT NULL,
    employer_organisation_id uuid    NOT NULL,
    from_day                 date    NOT NULL,
    to_day                   date,
    amount                   bigint  NOT NULL, -- minor units an hour
    currency                 text    NOT NULL
);
CREATE INDEX time_cost_rate_employer ON time_cost_rate (employer_organisation_id, from_day);

CREATE TABLE enrolment (
    id              uuid    NOT NULL CONSTRAINT enrolment_pk PRIMARY KEY,
    version         integer NOT NULL,
    status          text    NOT NULL,
    participant_ref uuid    NOT NULL,
    age_band        text    NOT NULL,
    area            text    NOT NULL,
    target_groups   text[]  NOT NULL,
    program_id      uuid    NOT NULL,
    cohort_id       uuid,
    started_on      date,
    ended_on        date
);
CREATE INDEX enrolment_program ON enrolment (program_id);

CREATE TABLE outcome (
    id                 uuid    NOT NULL CONSTRAINT outcome_pk PRIMARY KEY,
    version            integer NOT NULL,
    status             text    NOT NULL,
    enrolment_id       uuid    NOT NULL,
    type               text    NOT NULL,
    occurred_on        date    NOT NULL,
    verification_level integer NOT NULL,
    employer_link      text,
    employer_id        uuid
);
CREATE INDEX outcome_enrolment ON outcome (enrolment_id);

CREATE TABLE sustainment_check (
    id                   uuid    NOT NULL CONSTRAINT sustainment_check_pk PRIMARY KEY,
    version              integer NOT NULL,
    status               text    NOT NULL,
    enrolment_id         uuid    NOT NULL,
    job_start_outcome_id uuid    NOT NULL,
    milestone_weeks      integer NOT NULL,
    window_ends_on       date    NOT NULL,
    same_employer        boolean
);
CREATE INDEX sustainment_check_enrolment ON sustainment_check (enrolment_id);

CREATE TABLE declared_result (
    id            uuid    NOT NULL CONSTRAINT declared_result_pk PRIMARY KEY,
    version       integer NOT NULL,
    program_id    uuid    NOT NULL,
    figure_code   text    NOT NULL,
    value         bigint  NOT NULL,
    as_of_date    date    NOT NULL,
    source        text    NOT NULL,
    declared_by   uuid    NOT NULL,
    supersedes_id uuid
);
CREATE INDEX declared_result_program ON declared_result (program_id);
