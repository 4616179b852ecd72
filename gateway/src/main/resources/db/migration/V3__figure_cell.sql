-- Step functions of the date, added up: the value of a metric at cut-off D is the sum of its cells with day <= D.
-- Written by deltas only; every writer has a shard of its own, so that two of them never wait for one row.
CREATE TABLE figure_cell (
    program_id      uuid   NOT NULL,
    dimension       text   NOT NULL,          -- ALL, COHORT, AGE_BAND, AREA, MONTH or TARGET_GROUP
    value           text   NOT NULL,          -- value of the dimension; empty for ALL
    metric          text   NOT NULL,
    organisation_id uuid   NOT NULL,          -- the nil UUID where a metric is of no organisation
    day             date   NOT NULL,
    shard           integer NOT NULL,
    amount          bigint NOT NULL,          -- a count, minor units or quarter hours
    CONSTRAINT figure_cell_pk PRIMARY KEY (program_id, dimension, value, metric, organisation_id, day, shard)
);

-- What one enrolment has added to the cells: subtracted when it is folded anew; also the way from a figure to its events.
CREATE TABLE enrolment_fold (
    enrolment_id    uuid  NOT NULL CONSTRAINT enrolment_fold_pk PRIMARY KEY,
    program_id      uuid  NOT NULL,
    participant_ref uuid  NOT NULL,
    started_on      date,                     -- null while it does not count as a starter
    slices          jsonb NOT NULL,           -- [[dimension, value], …]
    steps           jsonb NOT NULL            -- [[metric, day, delta], …]
);
CREATE INDEX enrolment_fold_person ON enrolment_fold (program_id, participant_ref, started_on);

-- First days of what is counted without duplicates; the row is also the lock under which its day is found anew.
CREATE TABLE participant_first_day (
    program_id      uuid NOT NULL,
    participant_ref uuid NOT NULL,
    first_day       date,
    CONSTRAINT participant_first_day_pk PRIMARY KEY (program_id, participant_ref)
);
CREATE TABLE volunteer_first_day (
    program_id      uuid NOT NULL,
    organisation_id uuid NOT NULL,
    volunteer_ref   text NOT NULL,
    first_day       date,
    CONSTRAINT volunteer_first_day_pk PRIMARY KEY (program_id, organisation_id, volunteer_ref)
);
