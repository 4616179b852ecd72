-- Who erased, when and why: nothing of the person, and no reference to one, old or new.
CREATE TABLE erasure_log (
    id              bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT erasure_log_pk PRIMARY KEY,
    erased_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    cause           varchar(20) NOT NULL,
    -- null for what the service does by itself
    subject         text,
    -- who asked for it, or who had registered the person; null for the admin
    organisation_id uuid,
    records         integer     NOT NULL,
    CONSTRAINT erasure_log_cause_known CHECK (cause IN ('REQUEST', 'NEVER_ENROLLED', 'ENDED', 'IDENTITY')),
    CONSTRAINT erasure_log_asked_by_somebody CHECK ((cause = 'REQUEST') = (subject IS NOT NULL))
);
CREATE INDEX erasure_log_organisation ON erasure_log (organisation_id, id);
