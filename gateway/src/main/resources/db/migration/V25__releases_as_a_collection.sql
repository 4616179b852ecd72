-- What every collection has: the caller's own id of a record, lists by creation and change, and a history.

ALTER TABLE release
    ADD COLUMN external_id text CONSTRAINT release_external_id_length CHECK (length(external_id) BETWEEN 1 AND 200),
    ADD COLUMN owner_id    uuid;              -- organisation that made it; null for the admin
CREATE UNIQUE INDEX release_external_id ON release (owner_id, external_id) NULLS NOT DISTINCT
    WHERE external_id IS NOT NULL;
CREATE INDEX release_by_external_id ON release (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX release_by_creation ON release (created_at, id);
CREATE INDEX release_by_change ON release (updated_at, id);

-- How a release stood since when, and who moved it. Written by the trigger, so that no move goes without its line.
CREATE TABLE release_history (
    release_id      uuid        NOT NULL CONSTRAINT release_history_release_fk REFERENCES release,
    version         integer     NOT NULL,
    changed_at      timestamptz NOT NULL,
    subject         text,
    organisation_id uuid,
    before          text,
    after           text        NOT NULL,
    reason          text,
    CONSTRAINT release_history_pk PRIMARY KEY (release_id, version)
);

CREATE FUNCTION release_keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO release_history (release_id, version, changed_at, subject, organisation_id, before, after, reason)
    VALUES (NEW.id, NEW.version, NEW.updated_at,
            nullif(current_setting('release.subject', true), ''),
            nullif(current_setting('release.organisation', true), '')::uuid,
            CASE WHEN TG_OP = 'UPDATE' THEN OLD.status END,
            NEW.status,
            CASE WHEN NEW.status = 'FINAL' THEN NEW.final_reason END);
    RETURN NULL;
END $$;
CREATE TRIGGER release_history AFTER INSERT OR UPDATE ON release
    FOR EACH ROW EXECUTE FUNCTION release_keep_history();
