-- Statements about programs; the words only while they are published.
CREATE TABLE testimonial (
    id              uuid    NOT NULL CONSTRAINT testimonial_pk PRIMARY KEY,
    version         integer NOT NULL,
    status          text    NOT NULL,
    program_id      uuid    NOT NULL,
    speaker_group   text    NOT NULL,
    organisation_id uuid,
    words           text,
    language        text    NOT NULL,
    themes          text[]  NOT NULL,
    attribution     text    NOT NULL,
    published_on    date
);
CREATE INDEX testimonial_published ON testimonial (program_id, published_on) WHERE status = 'PUBLISHED';
