-- When the capacity was last told. What was agreed about and then never became true is forgotten after a while.
ALTER TABLE cohort_place ADD COLUMN told_at timestamptz NOT NULL DEFAULT now();
