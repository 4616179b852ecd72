CREATE TABLE session (
    id                   uuid        NOT NULL CONSTRAINT session_pk PRIMARY KEY,
    version              integer     NOT NULL,
    created_at           timestamptz NOT NULL,
    updated_at           timestamptz NOT NULL,
    external_id          varchar(200),
    external_id_owner    varchar(36),
    status               varchar(20) NOT NULL,
    partnership_id       uuid        NOT NULL,
    program_id           uuid        NOT NULL CONSTRAINT session_program_fk REFERENCES program,
    cohort_id            uuid        NOT NULL,
    kind                 varchar(20) NOT NULL,
    starts_at            timestamptz NOT NULL,
    ends_at              timestamptz NOT NULL,
    session_on           date        NOT NULL,
    host_organisation_id uuid,
    CONSTRAINT session_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT session_cohort_fk FOREIGN KEY (program_id, cohort_id) REFERENCES cohort (program_id, id),
    CONSTRAINT session_status_known CHECK (status IN ('SCHEDULED', 'DELIVERED', 'CANCELLED')),
    CONSTRAINT session_kind_known CHECK (kind IN ('WORKSHOP', 'PLACEMENT_DAY', 'MENTORING', 'INTERVIEW', 'OTHER')),
    CONSTRAINT session_times_in_order CHECK (starts_at < ends_at)
);
CREATE INDEX session_created ON session (created_at, id);
CREATE INDEX session_updated ON session (updated_at, id);
CREATE INDEX session_status ON session (status, created_at, id);
CREATE INDEX session_cohort ON session (cohort_id, created_at, id);
CREATE INDEX session_program ON session (program_id, created_at, id);
CREATE INDEX session_partnership ON session (partnership_id, created_at, id);
