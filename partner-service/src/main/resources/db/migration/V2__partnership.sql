CREATE TABLE partnership (
    id                  uuid         NOT NULL CONSTRAINT partnership_pk PRIMARY KEY,
    version             integer      NOT NULL,
    created_at          timestamptz  NOT NULL,
    updated_at          timestamptz  NOT NULL,
    external_id         varchar(200),
    external_id_owner   varchar(36),
    status              varchar(20)  NOT NULL,
    name                varchar(300) NOT NULL,
    purpose             varchar(4000) NOT NULL,
    start_on            date,
    end_on              date,
    agreement_kind      varchar(20)  NOT NULL,
    agreement_reference varchar(300),
    agreement_signed_on date,
    challenge_ids       uuid[]       NOT NULL,
    active_since        date,
    CONSTRAINT partnership_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT partnership_status_known CHECK (status IN ('PROPOSED', 'ACTIVE', 'SUSPENDED', 'ENDED', 'DECLINED')),
    CONSTRAINT partnership_agreement_known CHECK (agreement_kind IN ('NON_BINDING', 'MOU', 'CONTRACT', 'GRANT')),
    CONSTRAINT partnership_dates_in_order CHECK (start_on <= end_on)
);
CREATE INDEX partnership_created ON partnership (created_at, id);
CREATE INDEX partnership_updated ON partnership (updated_at, id);
CREATE INDEX partnership_status ON partnership (status, created_at, id);

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE TABLE partnership_member (
    id              uuid        NOT NULL CONSTRAINT partnership_member_pk PRIMARY KEY,
    partnership_id  uuid        NOT NULL CONSTRAINT partnership_member_partnership_fk REFERENCES partnership,
    organisation_id uuid        NOT NULL CONSTRAINT partnership_member_organisation_fk REFERENCES organisation,
    role            varchar(20) NOT NULL,
    from_day        date        NOT NULL,
    to_day          date,
    CONSTRAINT partnership_member_role_known CHECK (role IN ('LEAD', 'DELIVERY', 'REFERRER', 'HOST_EMPLOYER',
        'HIRING_EMPLOYER', 'FUNDER', 'SPONSOR', 'CONVENOR', 'EVALUATOR')),
    CONSTRAINT partnership_member_dates_in_order CHECK (from_day <= to_day),
    CONSTRAINT partnership_member_no_overlap EXCLUDE USING gist (
        partnership_id WITH =, organisation_id WITH =, role WITH =, daterange(from_day, to_day, '[]') WITH &&)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT partnership_member_one_lead EXCLUDE USING gist (
        partnership_id WITH =, daterange(from_day, to_day, '[]') WITH &&) WHERE (role = 'LEAD')
        DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX partnership_member_partnership ON partnership_member (partnership_id);
CREATE INDEX partnership_member_organisation ON partnership_member (organisation_id, partnership_id);
