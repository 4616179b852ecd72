CREATE TABLE program (
    id                uuid          NOT NULL CONSTRAINT program_pk PRIMARY KEY,
    version           integer       NOT NULL,
    created_at        timestamptz   NOT NULL,
    updated_at        timestamptz   NOT NULL,
    external_id       varchar(200),
    external_id_owner varchar(36),
    status            varchar(20)   NOT NULL,
    code              varchar(100)  NOT NULL,
    kind              varchar(20)   NOT NULL,
    partnership_id    uuid          NOT NULL,
    challenge_ids     uuid[]        NOT NULL,
    name              varchar(300)  NOT NULL,
    summary           varchar(4000) NOT NULL,
    pilot_id          uuid,
    target_groups     varchar(40)[] NOT NULL,
    sdg_targets       varchar(10)[] NOT NULL,
    start_on          date          NOT NULL,
    end_on            date,
    currency          varchar(3)    NOT NULL,
    CONSTRAINT program_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT program_code_key UNIQUE (code),
    CONSTRAINT program_status_known CHECK (status IN ('PLANNED', 'ACTIVE', 'COMPLETED', 'CANCELLED')),
    CONSTRAINT program_kind_known CHECK (kind IN ('STANDARD', 'PILOT')),
    CONSTRAINT program_target_groups_known CHECK (target_groups <@ ARRAY['LONG_TERM_UNEMPLOYED', 'HOMELESS',
        'DISABILITY_BARRIER', 'LONE_PARENT_ON_BENEFITS', 'OTHER']::varchar[]),
    CONSTRAINT program_dates_in_order CHECK (start_on <= end_on)
);
CREATE INDEX program_created ON program (created_at, id);
CREATE INDEX program_updated ON program (updated_at, id);
CREATE INDEX program_status ON program (status, created_at, id);
CREATE INDEX program_kind ON program (kind, created_at, id);
CREATE INDEX program_partnership ON program (partnership_id, created_at, id);
CREATE INDEX program_challenges ON program USING gin (challenge_ids);

CREATE TABLE program_design (
    program_id       uuid          NOT NULL CONSTRAINT program_design_program_fk REFERENCES program,
    version          integer       NOT NULL,
    effective_from   date          NOT NULL,
    duration_weeks   integer       NOT NULL,
    planned_sessions integer,
    completion_rule  varchar(2000) NOT NULL,
    CONSTRAINT program_design_pk PRIMARY KEY (program_id, version),
    CONSTRAINT program_design_version_from_1 CHECK (version >= 1),
    CONSTRAINT program_design_has_weeks CHECK (duration_weeks >= 1)
);
