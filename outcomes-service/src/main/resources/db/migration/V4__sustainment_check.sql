CREATE TABLE sustainment_check (
    id                   uuid        NOT NULL CONSTRAINT sustainment_check_pk PRIMARY KEY,
    version              integer     NOT NULL,
    created_at           timestamptz NOT NULL,
    updated_at           timestamptz NOT NULL,
    external_id          varchar(200),
    external_id_owner    varchar(36),
    status               varchar(20) NOT NULL,
    enrolment_id         uuid        NOT NULL CONSTRAINT sustainment_check_enrolment_fk REFERENCES enrolment,
    partnership_id       uuid        NOT NULL,
    program_id           uuid        NOT NULL,
    job_start_outcome_id uuid        NOT NULL CONSTRAINT sustainment_check_job_start_fk REFERENCES outcome,
    self_employment      boolean     NOT NULL,
    milestone_weeks      integer     NOT NULL,
    due_on               date        NOT NULL,
    window_ends_on       date        NOT NULL,
    same_employer        boolean,
    method               varchar(20),
    CONSTRAINT sustainment_check_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT sustainment_check_status_known CHECK (status IN ('SCHEDULED', 'SUSTAINED', 'NOT_SUSTAINED', 'UNREACHED',
        'DECLINED', 'CANCELLED')),
    CONSTRAINT sustainment_check_milestone_known CHECK (milestone_weeks IN (13, 26, 52)),
    CONSTRAINT sustainment_check_method_known CHECK (method IN ('EMPLOYER', 'PAYSLIP', 'PARTICIPANT', 'ADMIN_DATA')),
    CONSTRAINT sustainment_check_result_says_how CHECK (method IS NOT NULL
        OR status NOT IN ('SUSTAINED', 'NOT_SUSTAINED')),
    CONSTRAINT sustainment_check_no_own_employer CHECK (NOT self_employment OR same_employer IS NULL)
);
CREATE INDEX sustainment_check_created ON sustainment_check (created_at, id);
CREATE INDEX sustainment_check_updated ON sustainment_check (updated_at, id);
CREATE INDEX sustainment_check_status ON sustainment_check (status, created_at, id);
CREATE INDEX sustainment_check_enrolment ON sustainment_check (enrolment_id, created_at, id);
CREATE INDEX sustainment_check_program ON sustainment_check (program_id, created_at, id);
CREATE INDEX sustainment_check_partnership ON sustainment_check (partnership_id, created_at, id);
CREATE INDEX sustainment_check_due ON sustainment_check (due_on) WHERE status = 'SCHEDULED';
CREATE UNIQUE INDEX sustainment_check_one_live ON sustainment_check (job_start_outcome_id, milestone_weeks)
    WHERE status <> 'CANCELLED';
