CREATE TABLE challenge (
    id                        uuid          NOT NULL CONSTRAINT challenge_pk PRIMARY KEY,
    version                   integer       NOT NULL,
    created_at                timestamptz   NOT NULL,
    updated_at                timestamptz   NOT NULL,
    external_id               varchar(200),
    external_id_owner         varchar(36),
    status                    varchar(20)   NOT NULL,
    title                     varchar(300)  NOT NULL,
    description               varchar(4000) NOT NULL,
    raised_by_organisation_id uuid CONSTRAINT challenge_raised_by_fk REFERENCES organisation,
    area                      varchar(200)  NOT NULL,
    target_groups             varchar(40)[] NOT NULL,
    sdg_targets               varchar(10)[] NOT NULL,
    evidence_url              varchar(2000),
    duplicate_of_id           uuid CONSTRAINT challenge_duplicate_of_fk REFERENCES challenge,
    closing_note              varchar(4000),
    CONSTRAINT challenge_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT challenge_status_known CHECK (status IN ('RAISED', 'ACCEPTED', 'IN_PROGRESS', 'ADDRESSED', 'DECLINED',
        'DUPLICATE')),
    CONSTRAINT challenge_target_groups_known CHECK (target_groups <@ ARRAY['LONG_TERM_UNEMPLOYED', 'HOMELESS',
        'DISABILITY_BARRIER', 'LONE_PARENT_ON_BENEFITS', 'OTHER']::varchar[]),
    CONSTRAINT challenge_duplicate_says_of_which CHECK ((status = 'DUPLICATE') = (duplicate_of_id IS NOT NULL)),
    CONSTRAINT challenge_addressed_says_how CHECK ((status = 'ADDRESSED') = (closing_note IS NOT NULL)),
    CONSTRAINT challenge_not_of_itself CHECK (duplicate_of_id <> id)
);
CREATE INDEX challenge_created ON challenge (created_at, id);
CREATE INDEX challenge_updated ON challenge (updated_at, id);
CREATE INDEX challenge_status ON challenge (status, created_at, id);
CREATE INDEX challenge_area ON challenge (area, created_at, id);
CREATE INDEX challenge_target_groups ON challenge USING gin (target_groups);
CREATE INDEX challenge_sdg_targets ON challenge USING gin (sdg_targets);
CREATE INDEX challenge_raised_by ON challenge (raised_by_organisation_id) WHERE raised_by_organisation_id IS NOT NULL;
CREATE INDEX challenge_duplicates ON challenge (duplicate_of_id) WHERE duplicate_of_id IS NOT NULL;

CREATE INDEX partnership_challenges ON partnership USING gin (challenge_ids);
