-- Subscriptions have what every collection has, too: the caller's own id of a record, lists by creation and change, a history.

ALTER TABLE subscription
    ADD COLUMN external_id text CONSTRAINT subscription_external_id_length CHECK (length(external_id) BETWEEN 1 AND 200),
    ADD COLUMN owner_id    uuid;              -- organisation that made it; null for the admin
CREATE UNIQUE INDEX subscription_external_id ON subscription (owner_id, external_id) NULLS NOT DISTINCT
    WHERE external_id IS NOT NULL;
CREATE INDEX subscription_by_external_id ON subscription (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX subscription_by_creation ON subscription (created_at, id);
CREATE INDEX subscription_by_change ON subscription (updated_at, id);

-- One history for both; ids are unique among all tables, being UUIDs.
ALTER TABLE release_history RENAME TO record_history;
ALTER TABLE record_history RENAME COLUMN release_id TO record_id;
ALTER TABLE record_history RENAME CONSTRAINT release_history_pk TO record_history_pk;
ALTER TABLE record_history DROP CONSTRAINT release_history_release_fk;

-- Arguments: the status that a reason is given for, and the column that the reason is in.
CREATE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO record_history (record_id, version, changed_at, subject, organisation_id, before, after, reason)
    VALUES (NEW.id, NEW.version, NEW.updated_at,
            nullif(current_setting('history.subject', true), ''),
            nullif(current_setting('history.organisation', true), '')::uuid,
            CASE WHEN TG_OP = 'UPDATE' THEN OLD.status END,
            NEW.status,
            CASE WHEN NEW.status = TG_ARGV[0] THEN to_jsonb(NEW) ->> TG_ARGV[1] END);
    RETURN NULL;
END $$;
DROP TRIGGER release_history ON release;
DROP FUNCTION release_keep_history();
CREATE TRIGGER release_history AFTER INSERT OR UPDATE ON release
    FOR EACH ROW EXECUTE FUNCTION keep_history('FINAL', 'final_reason');
-- Noting that a key was used is no move.
CREATE TRIGGER subscription_history AFTER INSERT OR UPDATE OF version ON subscription
    FOR EACH ROW EXECUTE FUNCTION keep_history('REVOKED', 'revoked_reason');

-- What is known of those that there are: when, not who.
INSERT INTO record_history (record_id, version, changed_at, before, after)
SELECT id, 1, created_at, NULL, 'ACTIVE' FROM subscription;
INSERT INTO record_history (record_id, version, changed_at, before, after, reason)
SELECT id, version, updated_at, 'ACTIVE', status, revoked_reason FROM subscription WHERE status = 'REVOKED';
