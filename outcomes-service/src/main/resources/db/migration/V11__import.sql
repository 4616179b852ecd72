-- Files that were sent, each worked off row by row. Progress is written in the transaction of the rows it counts.
CREATE TABLE import_job (
    id                uuid        NOT NULL CONSTRAINT import_job_pk PRIMARY KEY,
    version           integer     NOT NULL,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    external_id       varchar(200),
    external_id_owner varchar(36),
    -- who sent it, and what that one may do
    organisation_id   uuid,
    owner             varchar(36) NOT NULL,
    subject           text        NOT NULL,
    scopes            text        NOT NULL,
    traceparent       text,
    collection        varchar(40) NOT NULL,
    format            varchar(10) NOT NULL,
    dry_run           boolean     NOT NULL,
    status            varchar(20) NOT NULL,
    -- null while the file is on its way; until it is there nobody sees the job
    spooled_at        timestamptz,
    chunks            integer     NOT NULL DEFAULT 0,
    -- bytes that are kept of it
    size              bigint      NOT NULL DEFAULT 0,
    encoding          varchar(20),
    rows_read         bigint      NOT NULL,
    rows_created      bigint      NOT NULL,
    rows_unchanged    bigint      NOT NULL,
    rows_refused      bigint      NOT NULL,
    lease_holder      uuid,
    leased_until      timestamptz,
    started_at        timestamptz,
    finished_at       timestamptz,
    failure_code      varchar(40),
    failure_detail    varchar(1000),
    failure_line      bigint,
    CONSTRAINT import_job_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT import_job_status_known CHECK (status IN ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')),
    CONSTRAINT import_job_format_known CHECK (format IN ('CSV', 'NDJSON')),
    CONSTRAINT import_job_failed_says_why CHECK ((status = 'FAILED') = (failure_code IS NOT NULL)),
    CONSTRAINT import_job_rows_add_up CHECK (rows_read = rows_created + rows_unchanged + rows_refused)
);
CREATE INDEX import_job_created ON import_job (created_at, id);
CREATE INDEX import_job_updated ON import_job (updated_at, id);
CREATE INDEX import_job_status ON import_job (status, created_at, id);
CREATE INDEX import_job_organisation ON import_job (organisation_id, created_at, id);
CREATE INDEX import_job_unfinished ON import_job (owner, spooled_at, id) WHERE status IN ('QUEUED', 'RUNNING');
CREATE INDEX import_job_kept ON import_job (id) WHERE size > 0;

-- The files in pieces, sealed by the service; deleted when the job ends.
CREATE TABLE import_chunk (
    job_id      uuid        NOT NULL CONSTRAINT import_chunk_job_fk REFERENCES import_job ON DELETE CASCADE,
    number      integer     NOT NULL,
    sealed      bytea       NOT NULL,
    sealed_with varchar(20) NOT NULL,
    CONSTRAINT import_chunk_pk PRIMARY KEY (job_id, number)
);
-- What is sealed cannot be made smaller.
ALTER TABLE import_chunk ALTER COLUMN sealed SET STORAGE EXTERNAL;

-- Why rows were refused: nothing that a row says.
CREATE TABLE import_error (
    job_id  uuid        NOT NULL CONSTRAINT import_error_job_fk REFERENCES import_job ON DELETE CASCADE,
    number  bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    line    bigint      NOT NULL,
    pointer varchar(100) NOT NULL,
    code    varchar(40) NOT NULL,
    CONSTRAINT import_error_pk PRIMARY KEY (job_id, number)
);

-- External ids of people who were erased while a file was waiting that may tell of them again; sealed, gone with the file.
CREATE TABLE import_forgotten (
    job_id      uuid        NOT NULL CONSTRAINT import_forgotten_job_fk REFERENCES import_job ON DELETE CASCADE,
    sealed      bytea       NOT NULL,
    sealed_with varchar(20) NOT NULL
);
CREATE INDEX import_forgotten_job ON import_forgotten (job_id);
