-- The version of the cohort that told the capacity: what is remembered of an older one changes nothing.
ALTER TABLE cohort_place ADD COLUMN version integer NOT NULL DEFAULT 0;
