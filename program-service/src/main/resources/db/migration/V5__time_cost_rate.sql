CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE TABLE time_cost_rate (
    id                       uuid          NOT NULL CONSTRAINT time_cost_rate_pk PRIMARY KEY,
    version                  integer       NOT NULL,
    created_at               timestamptz   NOT NULL,
    updated_at               timestamptz   NOT NULL,
    external_id              varchar(200),
    external_id_owner        varchar(36),
    employer_organisation_id uuid          NOT NULL,
    from_day                 date          NOT NULL,
    to_day                   date,
    amount                   bigint        NOT NULL,
    currency                 varchar(3)    NOT NULL,
    source                   varchar(1000) NOT NULL,
    CONSTRAINT time_cost_rate_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT time_cost_rate_positive CHECK (amount > 0),
    CONSTRAINT time_cost_rate_dates_in_order CHECK (from_day <= to_day),
    CONSTRAINT time_cost_rate_no_overlap EXCLUDE USING gist (
        employer_organisation_id WITH =, daterange(from_day, to_day, '[]') WITH &&)
);
CREATE INDEX time_cost_rate_created ON time_cost_rate (created_at, id);
CREATE INDEX time_cost_rate_updated ON time_cost_rate (updated_at, id);
CREATE INDEX time_cost_rate_employer ON time_cost_rate (employer_organisation_id, created_at, id);
