CREATE TABLE participant (
    id                uuid         NOT NULL CONSTRAINT participant_pk PRIMARY KEY,
    version           integer      NOT NULL,
    created_at        timestamptz  NOT NULL,
    updated_at        timestamptz  NOT NULL,
    external_id       varchar(200),
    external_id_owner varchar(36),
    status            varchar(20)  NOT NULL,
    restricted_from   varchar(20),
    registered_by_organisation_id uuid,
    age_band          varchar(20)  NOT NULL,
    area              varchar(100) NOT NULL,
    target_groups     varchar(40)[] NOT NULL,
    CONSTRAINT participant_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT participant_status_known CHECK (status IN ('REGISTERED', 'ACTIVE', 'RESTRICTED', 'ERASED')),
    CONSTRAINT participant_restricted_says_from CHECK ((status = 'RESTRICTED') = (restricted_from IS NOT NULL)),
    CONSTRAINT participant_restricted_from_known CHECK (restricted_from IN ('REGISTERED', 'ACTIVE')),
    CONSTRAINT participant_age_band_known CHECK (age_band IN ('UNDER_18', 'FROM_18_TO_24', 'FROM_25_TO_34',
        'FROM_35_TO_49', 'FROM_50_TO_64', 'FROM_65', 'UNKNOWN'))
);
CREATE INDEX participant_created ON participant (created_at, id);
CREATE INDEX participant_updated ON participant (updated_at, id);
CREATE INDEX participant_registered_by ON participant (registered_by_organisation_id, created_at, id);
CREATE INDEX participant_status ON participant (status, created_at, id);
