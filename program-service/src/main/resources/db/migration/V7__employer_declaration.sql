CREATE TABLE employer_declaration (
    id                uuid          NOT NULL CONSTRAINT employer_declaration_pk PRIMARY KEY,
    version           integer       NOT NULL,
    created_at        timestamptz   NOT NULL,
    updated_at        timestamptz   NOT NULL,
    external_id       varchar(200),
    external_id_owner varchar(36),
    organisation_id   uuid          NOT NULL,
    kind              varchar(30)   NOT NULL,
    -- A share, minor units of the currency, or a number of people.
    value             numeric       NOT NULL,
    currency          varchar(3),
    from_day          date          NOT NULL,
    to_day            date,
    source            varchar(1000) NOT NULL,
    CONSTRAINT employer_declaration_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT employer_declaration_kind_known CHECK (kind IN ('BASELINE_RETENTION_26', 'COST_PER_HIRE', 'WORKFORCE')),
    CONSTRAINT employer_declaration_value_of_its_kind CHECK (CASE kind
        WHEN 'BASELINE_RETENTION_26' THEN value BETWEEN 0 AND 1
        WHEN 'COST_PER_HIRE' THEN value >= 0 AND value = trunc(value)
        ELSE value >= 1 AND value = trunc(value) END),
    CONSTRAINT employer_declaration_money_has_a_currency CHECK ((kind = 'COST_PER_HIRE') = (currency IS NOT NULL)),
    CONSTRAINT employer_declaration_dates_in_order CHECK (from_day <= to_day),
    CONSTRAINT employer_declaration_no_overlap EXCLUDE USING gist (
        organisation_id WITH =, kind WITH =, daterange(from_day, to_day, '[]') WITH &&)
);
CREATE INDEX employer_declaration_created ON employer_declaration (created_at, id);
CREATE INDEX employer_declaration_updated ON employer_declaration (updated_at, id);
CREATE INDEX employer_declaration_organisation ON employer_declaration (organisation_id, created_at, id);
