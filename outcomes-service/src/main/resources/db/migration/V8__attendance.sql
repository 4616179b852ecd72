-- The attendance of a session as a whole; its row is locked by whoever writes any of it.
CREATE TABLE attendance_sheet (
    session_id     uuid    NOT NULL CONSTRAINT attendance_sheet_pk PRIMARY KEY,
    partnership_id uuid    NOT NULL,
    version        integer NOT NULL
);

CREATE TABLE attendance (
    id                uuid        NOT NULL CONSTRAINT attendance_pk PRIMARY KEY,
    version           integer     NOT NULL,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    external_id       varchar(200),
    external_id_owner varchar(36),
    session_id        uuid        NOT NULL CONSTRAINT attendance_sheet_fk REFERENCES attendance_sheet,
    enrolment_id      uuid        NOT NULL CONSTRAINT attendance_enrolment_fk REFERENCES enrolment,
    partnership_id    uuid        NOT NULL,
    program_id        uuid        NOT NULL,
    cohort_id         uuid        NOT NULL,
    session_on        date        NOT NULL,
    mark              varchar(20),             -- null: left out, counts nowhere
    CONSTRAINT attendance_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT attendance_one_row UNIQUE (session_id, enrolment_id),
    CONSTRAINT attendance_mark_known CHECK (mark IN ('PRESENT', 'LATE', 'ABSENT_EXCUSED', 'ABSENT_UNEXCUSED'))
);
CREATE INDEX attendance_enrolment ON attendance (enrolment_id, session_on);
