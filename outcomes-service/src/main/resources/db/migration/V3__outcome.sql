CREATE TABLE outcome (
    id                       uuid         NOT NULL CONSTRAINT outcome_pk PRIMARY KEY,
    version                  integer      NOT NULL,
    created_at               timestamptz  NOT NULL,
    updated_at               timestamptz  NOT NULL,
    external_id              varchar(200),
    external_id_owner        varchar(36),
    status                   varchar(20)  NOT NULL,
    status_reason            varchar(1000),
    enrolment_id             uuid         NOT NULL CONSTRAINT outcome_enrolment_fk REFERENCES enrolment,
    partnership_id           uuid         NOT NULL,
    program_id               uuid         NOT NULL,
    type                     varchar(30)  NOT NULL,
    occurred_on              date         NOT NULL,
    employer_link            varchar(20),
    employer_organisation_id uuid,
    contract                 varchar(20),
    hours_band               varchar(20),
    offer_state              varchar(20),
    verification_level       integer      NOT NULL,
    preceded_by_id           uuid CONSTRAINT outcome_preceded_by_fk REFERENCES outcome,
    CONSTRAINT outcome_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT outcome_status_known CHECK (status IN ('REPORTED', 'VERIFIED', 'REJECTED', 'RETRACTED')),
    CONSTRAINT outcome_type_known CHECK (type IN ('JOB_OFFER', 'JOB_START', 'SELF_EMPLOYMENT_START',
        'APPRENTICESHIP_START', 'JOB_END', 'EDUCATION_START', 'TRAINING_START', 'CREDENTIAL_ATTAINED', 'SKILL_GAIN',
        'VOLUNTEERING_START', 'NO_POSITIVE_DESTINATION')),
    CONSTRAINT outcome_verification_level_known CHECK (verification_level BETWEEN 1 AND 4),
    CONSTRAINT outcome_verified_by_others CHECK (status <> 'VERIFIED' OR verification_level >= 3),
    CONSTRAINT outcome_employment_fits_type CHECK (
        (type IN ('JOB_OFFER', 'JOB_START', 'APPRENTICESHIP_START'))
            = (employer_link IS NOT NULL AND contract IS NOT NULL AND hours_band IS NOT NULL)
        AND (type = 'JOB_OFFER') = (offer_state IS NOT NULL)
        AND (employer_organisation_id IS NULL OR employer_link IS NOT NULL))
);
CREATE INDEX outcome_created ON outcome (created_at, id);
CREATE INDEX outcome_updated ON outcome (updated_at, id);
CREATE INDEX outcome_status ON outcome (status, created_at, id);
CREATE INDEX outcome_enrolment ON outcome (enrolment_id, created_at, id);
CREATE INDEX outcome_program ON outcome (program_id, created_at, id);
CREATE INDEX outcome_partnership ON outcome (partnership_id, created_at, id);
CREATE INDEX outcome_type ON outcome (type, created_at, id);
CREATE INDEX outcome_preceded_by ON outcome (preceded_by_id) WHERE preceded_by_id IS NOT NULL;

CREATE TABLE outcome_evidence (
    outcome_id  uuid        NOT NULL CONSTRAINT outcome_evidence_outcome_fk REFERENCES outcome,
    place       integer     NOT NULL,
    kind        varchar(60) NOT NULL,
    uri         varchar(2000),
    sha256      varchar(64),
    captured_on date        NOT NULL,
    CONSTRAINT outcome_evidence_pk PRIMARY KEY (outcome_id, place),
    CONSTRAINT outcome_evidence_says_where CHECK (uri IS NOT NULL OR sha256 IS NOT NULL)
);
