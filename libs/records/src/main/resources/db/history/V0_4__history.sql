-- What each change of a record was, written in the transaction of the change. It holds only what the record's public state
-- holds, without the fields that its collection wants forgotten.
CREATE TABLE record_history (
    record_id       uuid        NOT NULL,
    version         integer     NOT NULL,
    changed_at      timestamptz NOT NULL,
    -- null where nobody was asked who they are, and for what the service does by itself
    subject         text,
    organisation_id uuid,
    change          text        NOT NULL,
    fields          jsonb       NOT NULL,
    reason          text,
    CONSTRAINT record_history_pk PRIMARY KEY (record_id, version),
    CONSTRAINT record_history_change_known CHECK (change IN ('CREATED', 'EDITED', 'MOVED'))
);
