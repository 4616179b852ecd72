CREATE TABLE target (
    id                 uuid        NOT NULL CONSTRAINT target_pk PRIMARY KEY,
    version            integer     NOT NULL,
    created_at         timestamptz NOT NULL,
    updated_at         timestamptz NOT NULL,
    external_id        varchar(200),
    external_id_owner  varchar(36),
    partnership_id     uuid        NOT NULL,
    program_id         uuid        NOT NULL CONSTRAINT target_program_fk REFERENCES program,
    scope_type         varchar(10) NOT NULL,
    scope_id           uuid        NOT NULL,
    figure_code        varchar(30) NOT NULL,
    period_start       date        NOT NULL,
    period_end         date        NOT NULL,
    -- A number, minor units of the currency, or hours.
    value              numeric     NOT NULL,
    minimum_acceptable numeric,
    baseline_value     numeric,
    baseline_year      integer,
    currency           varchar(3),
    supersedes_id      uuid CONSTRAINT target_superseded_fk REFERENCES target,
    CONSTRAINT target_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT target_superseded_once UNIQUE (supersedes_id),
    CONSTRAINT target_scope_known CHECK (scope_type IN ('PROGRAM', 'COHORT')),
    CONSTRAINT target_of_its_program CHECK (scope_type <> 'PROGRAM' OR scope_id = program_id),
    CONSTRAINT target_not_of_itself CHECK (supersedes_id <> id),
    CONSTRAINT target_period_in_order CHECK (period_start <= period_end)
);
CREATE INDEX target_created ON target (created_at, id);
CREATE INDEX target_updated ON target (updated_at, id);
CREATE INDEX target_program ON target (program_id, created_at, id);
CREATE INDEX target_partnership ON target (partnership_id, created_at, id);
