CREATE TABLE volunteer_assignment (
    id                       uuid         NOT NULL CONSTRAINT volunteer_assignment_pk PRIMARY KEY,
    version                  integer      NOT NULL,
    created_at               timestamptz  NOT NULL,
    updated_at               timestamptz  NOT NULL,
    external_id              varchar(200),
    external_id_owner        varchar(36),
    partnership_id           uuid         NOT NULL,
    program_id               uuid         NOT NULL CONSTRAINT volunteer_assignment_program_fk REFERENCES program,
    cohort_id                uuid,
    employer_organisation_id uuid         NOT NULL,
    volunteer_ref            varchar(200) NOT NULL,
    role                     varchar(20)  NOT NULL,
    from_day                 date         NOT NULL,
    to_day                   date,
    CONSTRAINT volunteer_assignment_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT volunteer_assignment_cohort_fk FOREIGN KEY (program_id, cohort_id) REFERENCES cohort (program_id, id),
    CONSTRAINT volunteer_assignment_role_known CHECK (role IN ('MENTOR', 'TRAINER', 'INTERVIEWER', 'SUPERVISOR',
        'OTHER')),
    CONSTRAINT volunteer_assignment_dates_in_order CHECK (from_day <= to_day)
);
CREATE INDEX volunteer_assignment_created ON volunteer_assignment (created_at, id);
CREATE INDEX volunteer_assignment_updated ON volunteer_assignment (updated_at, id);
CREATE INDEX volunteer_assignment_program ON volunteer_assignment (program_id, created_at, id);
CREATE INDEX volunteer_assignment_partnership ON volunteer_assignment (partnership_id, created_at, id);
CREATE INDEX volunteer_assignment_employer ON volunteer_assignment (employer_organisation_id, created_at, id);

CREATE TABLE volunteer_contribution (
    id                       uuid         NOT NULL CONSTRAINT volunteer_contribution_pk PRIMARY KEY,
    version                  integer      NOT NULL,
    created_at               timestamptz  NOT NULL,
    updated_at               timestamptz  NOT NULL,
    external_id              varchar(200),
    external_id_owner        varchar(36),
    status                   varchar(20)  NOT NULL,
    assignment_id            uuid         NOT NULL
        CONSTRAINT volunteer_contribution_assignment_fk REFERENCES volunteer_assignment,
    partnership_id           uuid         NOT NULL,
    program_id               uuid         NOT NULL CONSTRAINT volunteer_contribution_program_fk REFERENCES program,
    cohort_id                uuid,
    employer_organisation_id uuid         NOT NULL,
    volunteer_ref            varchar(200) NOT NULL,
    worked_on                date         NOT NULL,
    quarters                 integer      NOT NULL,
    time_basis               varchar(20)  NOT NULL,
    pro_bono                 boolean      NOT NULL,
    attendees                integer,
    reason                   varchar(1000),
    CONSTRAINT volunteer_contribution_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT volunteer_contribution_status_known CHECK (status IN ('SUBMITTED', 'APPROVED', 'REJECTED',
        'REVERSED')),
    CONSTRAINT volunteer_contribution_basis_known CHECK (time_basis IN ('PAID_WORK_TIME', 'OWN_TIME')),
    CONSTRAINT volunteer_contribution_within_a_day CHECK (quarters BETWEEN 1 AND 96),
    CONSTRAINT volunteer_contribution_attendees_counted CHECK (attendees >= 0),
    CONSTRAINT volunteer_contribution_undone_has_a_reason CHECK (
        status NOT IN ('REJECTED', 'REVERSED') OR reason IS NOT NULL)
);
CREATE INDEX volunteer_contribution_created ON volunteer_contribution (created_at, id);
CREATE INDEX volunteer_contribution_updated ON volunteer_contribution (updated_at, id);
CREATE INDEX volunteer_contribution_status ON volunteer_contribution (status, created_at, id);
CREATE INDEX volunteer_contribution_assignment ON volunteer_contribution (assignment_id, created_at, id);
CREATE INDEX volunteer_contribution_program ON volunteer_contribution (program_id, created_at, id);
CREATE INDEX volunteer_contribution_partnership ON volunteer_contribution (partnership_id, created_at, id);
CREATE INDEX volunteer_contribution_employer ON volunteer_contribution (employer_organisation_id, created_at, id);

-- The hours of a volunteer's day that are neither rejected nor reversed; every write that moves the sum locks the row.
CREATE TABLE volunteer_day (
    employer_organisation_id uuid         NOT NULL,
    volunteer_ref            varchar(200) NOT NULL,
    worked_on                date         NOT NULL,
    quarters                 integer      NOT NULL,
    CONSTRAINT volunteer_day_pk PRIMARY KEY (employer_organisation_id, volunteer_ref, worked_on),
    CONSTRAINT volunteer_day_has_24_hours CHECK (quarters BETWEEN 0 AND 96)
);
