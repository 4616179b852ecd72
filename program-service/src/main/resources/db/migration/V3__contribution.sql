CREATE TABLE contribution (
    id                           uuid         NOT NULL CONSTRAINT contribution_pk PRIMARY KEY,
    version                      integer      NOT NULL,
    created_at                   timestamptz  NOT NULL,
    updated_at                   timestamptz  NOT NULL,
    external_id                  varchar(200),
    external_id_owner            varchar(36),
    status                       varchar(20)  NOT NULL,
    organisation_id              uuid         NOT NULL,
    partnership_id               uuid         NOT NULL,
    program_id                   uuid         NOT NULL CONSTRAINT contribution_program_fk REFERENCES program,
    cohort_id                    uuid,
    kind                         varchar(20)  NOT NULL,
    motive                       varchar(30)  NOT NULL,
    amount                       bigint       NOT NULL,
    currency                     varchar(3)   NOT NULL,
    valuation_method             varchar(20)  NOT NULL,
    received_on                  date,
    leveraged_by_organisation_id uuid,
    reason                       varchar(1000),
    CONSTRAINT contribution_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT contribution_cohort_fk FOREIGN KEY (program_id, cohort_id) REFERENCES cohort (program_id, id),
    CONSTRAINT contribution_status_known CHECK (status IN ('PLEDGED', 'RECEIVED', 'VERIFIED', 'CANCELLED',
        'REVERSED')),
    CONSTRAINT contribution_kind_known CHECK (kind IN ('CASH', 'IN_KIND', 'MANAGEMENT_COST')),
    CONSTRAINT contribution_motive_known CHECK (motive IN ('CHARITABLE_GIFT', 'COMMUNITY_INVESTMENT',
        'COMMERCIAL_INITIATIVE')),
    CONSTRAINT contribution_valuation_known CHECK (valuation_method IN ('FACE_VALUE', 'INVOICE', 'MARKET_RATE',
        'INTERNAL_COST')),
    CONSTRAINT contribution_not_negative CHECK (amount >= 0),
    CONSTRAINT contribution_leveraged_by_another CHECK (leveraged_by_organisation_id <> organisation_id),
    CONSTRAINT contribution_received_has_a_day CHECK (
        status NOT IN ('RECEIVED', 'VERIFIED', 'REVERSED') OR received_on IS NOT NULL),
    CONSTRAINT contribution_reversed_has_a_reason CHECK (status <> 'REVERSED' OR reason IS NOT NULL)
);
CREATE INDEX contribution_created ON contribution (created_at, id);
CREATE INDEX contribution_updated ON contribution (updated_at, id);
CREATE INDEX contribution_status ON contribution (status, created_at, id);
CREATE INDEX contribution_program ON contribution (program_id, created_at, id);
CREATE INDEX contribution_partnership ON contribution (partnership_id, created_at, id);
CREATE INDEX contribution_organisation ON contribution (organisation_id, created_at, id);
