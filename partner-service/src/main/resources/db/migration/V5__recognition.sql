CREATE TABLE recognition (
    id                uuid         NOT NULL CONSTRAINT recognition_pk PRIMARY KEY,
    version           integer      NOT NULL,
    created_at        timestamptz  NOT NULL,
    updated_at        timestamptz  NOT NULL,
    external_id       varchar(200),
    external_id_owner varchar(36),
    status            varchar(20)  NOT NULL,
    subject_type      varchar(20)  NOT NULL,
    subject_id        uuid         NOT NULL,
    awarded_by        varchar(300) NOT NULL,
    scheme            varchar(300) NOT NULL,
    category          varchar(300),
    level             varchar(100),
    award_year        integer      NOT NULL,
    link              varchar(20)  NOT NULL,
    evidence_url      varchar(2000),
    CONSTRAINT recognition_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT recognition_status_known CHECK (status IN ('RECORDED', 'VERIFIED', 'REVOKED')),
    CONSTRAINT recognition_subject_known CHECK (subject_type IN ('ORGANISATION', 'PARTNERSHIP', 'PROGRAM')),
    CONSTRAINT recognition_link_known CHECK (link IN ('DIRECT', 'CONTEXTUAL'))
);
CREATE INDEX recognition_created ON recognition (created_at, id);
CREATE INDEX recognition_updated ON recognition (updated_at, id);
CREATE INDEX recognition_status ON recognition (status, created_at, id);
CREATE INDEX recognition_subject ON recognition (subject_id, created_at, id);
CREATE INDEX recognition_year ON recognition (award_year, created_at, id);
