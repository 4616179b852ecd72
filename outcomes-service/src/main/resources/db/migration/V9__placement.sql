CREATE TABLE placement (
    id                   uuid        NOT NULL CONSTRAINT placement_pk PRIMARY KEY,
    version              integer     NOT NULL,
    created_at           timestamptz NOT NULL,
    updated_at           timestamptz NOT NULL,
    external_id          varchar(200),
    external_id_owner    varchar(36),
    enrolment_id         uuid        NOT NULL CONSTRAINT placement_enrolment_fk REFERENCES enrolment,
    partnership_id       uuid        NOT NULL,
    program_id           uuid        NOT NULL,
    host_organisation_id uuid        NOT NULL,
    start_on             date        NOT NULL,
    end_on               date,
    CONSTRAINT placement_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT placement_dates_in_order CHECK (start_on <= end_on)
);
CREATE INDEX placement_created ON placement (created_at, id);
CREATE INDEX placement_updated ON placement (updated_at, id);
CREATE INDEX placement_enrolment ON placement (enrolment_id, created_at, id);
CREATE INDEX placement_program ON placement (program_id, created_at, id);
CREATE INDEX placement_partnership ON placement (partnership_id, created_at, id);
