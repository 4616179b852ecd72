-- A parked record that was replayed stays as a line without its content, so that a repeated replay says the same.
ALTER TABLE parked_record ADD COLUMN taken_in_at timestamptz, ADD COLUMN tried_at timestamptz;
CREATE INDEX parked_record_waiting ON parked_record (parked_at DESC) WHERE taken_in_at IS NULL;
