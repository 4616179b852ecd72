CREATE TABLE organisation (
    id                uuid         NOT NULL CONSTRAINT organisation_pk PRIMARY KEY,
    version           integer      NOT NULL,
    created_at        timestamptz  NOT NULL,
    updated_at        timestamptz  NOT NULL,
    external_id       varchar(200),
    external_id_owner varchar(36),
    status            varchar(20)  NOT NULL,
    legal_name        varchar(300) NOT NULL,
    display_name      varchar(300) NOT NULL,
    sector            varchar(20)  NOT NULL,
    social_enterprise boolean      NOT NULL,
    parent_id         uuid CONSTRAINT organisation_parent_fk REFERENCES organisation,
    country           varchar(2)   NOT NULL,
    website           varchar(2000),
    merged_into_id    uuid CONSTRAINT organisation_merged_into_fk REFERENCES organisation,
    CONSTRAINT organisation_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT organisation_status_known CHECK (status IN ('DRAFT', 'ACTIVE', 'INACTIVE', 'MERGED')),
    CONSTRAINT organisation_sector_known CHECK (sector IN ('FOR_PROFIT', 'NON_PROFIT', 'PUBLIC_BODY')),
    CONSTRAINT organisation_not_its_own_parent CHECK (parent_id <> id),
    CONSTRAINT organisation_merged_says_where CHECK ((status = 'MERGED') = (merged_into_id IS NOT NULL))
);
CREATE INDEX organisation_created ON organisation (created_at, id);
CREATE INDEX organisation_updated ON organisation (updated_at, id);
CREATE INDEX organisation_status ON organisation (status, created_at, id);
CREATE INDEX organisation_parent ON organisation (parent_id) WHERE parent_id IS NOT NULL;

-- The rows of organisations that are merged are removed, so that an identifier is unique over those that are not.
CREATE TABLE organisation_identifier (
    organisation_id uuid         NOT NULL CONSTRAINT organisation_identifier_organisation_fk REFERENCES organisation,
    place           integer      NOT NULL,
    scheme          varchar(20)  NOT NULL,
    value           varchar(100) NOT NULL,
    CONSTRAINT organisation_identifier_pk PRIMARY KEY (organisation_id, place),
    CONSTRAINT organisation_identifier_key UNIQUE (scheme, value) DEFERRABLE INITIALLY DEFERRED
);
