CREATE TABLE testimonial (
    id                uuid          NOT NULL CONSTRAINT testimonial_pk PRIMARY KEY,
    version           integer       NOT NULL,
    created_at        timestamptz   NOT NULL,
    updated_at        timestamptz   NOT NULL,
    external_id       varchar(200),
    external_id_owner varchar(36),
    status            varchar(20)   NOT NULL,
    status_reason     varchar(1000),
    partnership_id    uuid          NOT NULL,
    program_id        uuid          NOT NULL,
    cohort_id         uuid,
    participant_ref   uuid CONSTRAINT testimonial_participant_fk REFERENCES participant,
    speaker_group     varchar(20)   NOT NULL,
    organisation_id   uuid,
    sealed            bytea         NOT NULL,     -- the words
    sealed_with       varchar(20)   NOT NULL,
    language          varchar(30)   NOT NULL,
    themes            varchar(40)[] NOT NULL,
    attribution       varchar(20)   NOT NULL,
    published_on      date,
    CONSTRAINT testimonial_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT testimonial_status_known CHECK (status IN ('SUBMITTED', 'APPROVED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN')),
    CONSTRAINT testimonial_speaker_known CHECK (speaker_group IN ('PARTICIPANT', 'LEADERSHIP', 'STAFF', 'VOLUNTEER',
        'EMPLOYER', 'COMMUNITY')),
    CONSTRAINT testimonial_participant_speaks CHECK ((speaker_group = 'PARTICIPANT') = (participant_ref IS NOT NULL)),
    CONSTRAINT testimonial_has_themes CHECK (cardinality(themes) BETWEEN 1 AND 3),
    CONSTRAINT testimonial_attribution_known CHECK (attribution IN ('ANONYMOUS', 'ROLE_ONLY', 'NAMED')),
    CONSTRAINT testimonial_published CHECK (published_on IS NOT NULL OR status <> 'PUBLISHED')
);
CREATE INDEX testimonial_created ON testimonial (created_at, id);
CREATE INDEX testimonial_updated ON testimonial (updated_at, id);
CREATE INDEX testimonial_status ON testimonial (status, created_at, id);
CREATE INDEX testimonial_program ON testimonial (program_id, created_at, id);
CREATE INDEX testimonial_partnership ON testimonial (partnership_id, created_at, id);
CREATE INDEX testimonial_participant ON testimonial (participant_ref, created_at, id) WHERE participant_ref IS NOT NULL;
CREATE INDEX testimonial_key ON testimonial (sealed_with, id);
