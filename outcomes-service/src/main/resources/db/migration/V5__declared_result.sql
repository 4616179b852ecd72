CREATE TABLE declared_result (
    id                          uuid          NOT NULL CONSTRAINT declared_result_pk PRIMARY KEY,
    version                     integer       NOT NULL,
    created_at                  timestamptz   NOT NULL,
    updated_at                  timestamptz   NOT NULL,
    external_id                 varchar(200),
    external_id_owner           varchar(36),
    partnership_id              uuid          NOT NULL,
    program_id                  uuid          NOT NULL,
    figure_code                 varchar(30)   NOT NULL,
    value                       bigint        NOT NULL,
    as_of_date                  date          NOT NULL,
    source                      varchar(1000) NOT NULL,
    declared_by_organisation_id uuid          NOT NULL,
    supersedes_id               uuid CONSTRAINT declared_result_supersedes_fk REFERENCES declared_result,
    CONSTRAINT declared_result_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT declared_result_superseded_once UNIQUE (supersedes_id),
    CONSTRAINT declared_result_value_counts CHECK (value >= 0)
);
CREATE INDEX declared_result_created ON declared_result (created_at, id);
CREATE INDEX declared_result_updated ON declared_result (updated_at, id);
CREATE INDEX declared_result_program ON declared_result (program_id, created_at, id);
CREATE INDEX declared_result_partnership ON declared_result (partnership_id, created_at, id);
