-- What funders are told of outcomes. Records of the gateway's own: what a reader has been told is not to be made anew.

-- How far the ledger is told to everybody.
CREATE TABLE feeder (
    only_row boolean CONSTRAINT feeder_pk PRIMARY KEY DEFAULT true CONSTRAINT feeder_single CHECK (only_row),
    seq      bigint NOT NULL
);
INSERT INTO feeder (seq) SELECT seq FROM ledger_head;

CREATE TABLE feed (
    funder_id     uuid    NOT NULL CONSTRAINT feed_pk PRIMARY KEY,
    epoch         integer NOT NULL,
    head          bigint  NOT NULL,           -- position of the newest entry; positions are dense within the epoch
    first         bigint  NOT NULL,           -- position of the oldest entry that is kept for readers
    generation    bigint  NOT NULL,           -- moves when entries that were told are blanked
    scan_programs uuid[]  NOT NULL DEFAULT '{}', -- programs whose outcomes are still to be looked through
    scan_after    uuid                        -- enrolment of the first of them up to which that is done
);

CREATE TABLE feed_entry (
    funder_id     uuid        NOT NULL,
    position      bigint      NOT NULL,
    id            uuid        NOT NULL,
    kind          text        NOT NULL CONSTRAINT feed_entry_kind CHECK (kind IN ('UPSERT', 'CORRECTION', 'TOMBSTONE')),
    subject       bytea       NOT NULL,       -- pseudonym under the funder's secret
    told_at       timestamptz NOT NULL DEFAULT now(),
    -- None of these in a tombstone: it must not tell, here either, what the pseudonym stood for.
    outcome_id    uuid,
    version       integer,                    -- of the outcome when it was told
    program_id    uuid,
    type          text,
    occurred_on   date,
    data          text,                       -- as it is shown, but for what it corrects
    corrects      uuid,
    superseded_by bigint,                     -- position of the next entry of the subject
    CONSTRAINT feed_entry_pk PRIMARY KEY (funder_id, position),
    CONSTRAINT feed_entry_tombstone CHECK (
        CASE kind WHEN 'TOMBSTONE' THEN num_nonnulls(outcome_id, version, program_id, type, occurred_on, data, corrects) = 0
             ELSE num_nonnulls(outcome_id, version, program_id, type, occurred_on, data) = 6 END)
);
CREATE INDEX feed_entry_outcome ON feed_entry (outcome_id, funder_id) WHERE outcome_id IS NOT NULL;
CREATE UNIQUE INDEX feed_entry_current ON feed_entry (funder_id, outcome_id)
    WHERE outcome_id IS NOT NULL AND superseded_by IS NULL;
CREATE INDEX feed_entry_told_at ON feed_entry (funder_id, told_at, position);

-- What the feeds were last looked through with: in which days a funder paid in a partnership, and what items say of a program.
CREATE TABLE feed_funding (
    funder_id      uuid NOT NULL,
    partnership_id uuid NOT NULL,
    spans          text NOT NULL,
    CONSTRAINT feed_funding_pk PRIMARY KEY (funder_id, partnership_id)
);
CREATE TABLE feed_program (
    program_id     uuid NOT NULL CONSTRAINT feed_program_pk PRIMARY KEY,
    code           text NOT NULL,
    partnership_id uuid NOT NULL
);

-- Looking through the enrolments of a program, in order.
DROP INDEX enrolment_program;
CREATE INDEX enrolment_program ON enrolment (program_id, id);

-- Releases in the order in which they moved, for the feed of them.
CREATE INDEX release_moved ON release (updated_at, id) WHERE status <> 'PROVISIONAL';
