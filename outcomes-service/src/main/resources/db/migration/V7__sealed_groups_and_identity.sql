-- What was told of a person's groups, special categories included, is sealed; target_groups shows the others in plain.
ALTER TABLE participant
    ADD COLUMN sealed bytea,
    ADD COLUMN sealed_with varchar(20),
    ADD COLUMN demographics_withdrawn boolean NOT NULL DEFAULT false;

CREATE TABLE participant_identity (
    id          uuid        NOT NULL CONSTRAINT participant_identity_pk PRIMARY KEY
                            CONSTRAINT participant_identity_participant_fk REFERENCES participant,
    sealed      bytea       NOT NULL,
    sealed_with varchar(20) NOT NULL
);
CREATE INDEX participant_identity_key ON participant_identity (sealed_with, id);

-- Who opened what is known of a person, and when.
CREATE TABLE identity_access (
    id              bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT identity_access_pk PRIMARY KEY,
    participant_ref uuid        NOT NULL CONSTRAINT identity_access_participant_fk REFERENCES participant,
    at              timestamptz NOT NULL DEFAULT clock_timestamp(),
    subject         text        NOT NULL,
    organisation_id uuid,
    act             varchar(20) NOT NULL,
    CONSTRAINT identity_access_act_known CHECK (act IN ('READ', 'WRITTEN', 'SUBJECT_ACCESS'))
);
CREATE INDEX identity_access_participant ON identity_access (participant_ref, id);

CREATE TABLE consent (
    id                uuid        NOT NULL CONSTRAINT consent_pk PRIMARY KEY,
    version           integer     NOT NULL,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    external_id       varchar(200),
    external_id_owner varchar(36),
    participant_ref   uuid        NOT NULL CONSTRAINT consent_participant_fk REFERENCES participant,
    purpose           varchar(30) NOT NULL,
    wording_version   varchar(50) NOT NULL,
    given_at          timestamptz NOT NULL,
    withdrawn_at      timestamptz,
    CONSTRAINT consent_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT consent_purpose_known CHECK (purpose IN ('SHARE_WITH_EMPLOYER', 'FOLLOW_UP_CONTACT', 'TESTIMONIAL',
        'DEMOGRAPHICS', 'RESEARCH')),
    CONSTRAINT consent_given_before_withdrawn CHECK (given_at <= withdrawn_at)
);
CREATE INDEX consent_participant ON consent (participant_ref, created_at, id);
CREATE UNIQUE INDEX consent_one_live ON consent (participant_ref, purpose) WHERE withdrawn_at IS NULL;
