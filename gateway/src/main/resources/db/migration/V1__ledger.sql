-- The ordered record of every event taken in. seq is dense; its order is the order of commit.
CREATE TABLE ledger_head (
    only_row boolean CONSTRAINT ledger_head_pk PRIMARY KEY DEFAULT true CONSTRAINT ledger_head_single CHECK (only_row),
    epoch    integer NOT NULL,
    seq      bigint  NOT NULL
);
INSERT INTO ledger_head (epoch, seq) VALUES (0, 0);

CREATE TABLE ledger (
    seq           bigint      NOT NULL CONSTRAINT ledger_pk PRIMARY KEY,
    event_id      text        NOT NULL CONSTRAINT ledger_event_key UNIQUE,
    type          text        NOT NULL,
    aggregate     text,                       -- null: a type that this version does not know
    subject       text        NOT NULL,
    version       integer,
    ordering_key  text        NOT NULL,
    program_id    uuid,
    enrolment_id  uuid,
    event_time    timestamptz NOT NULL,
    taken_in_at   timestamptz NOT NULL DEFAULT now(),
    topic         text        NOT NULL,
    "partition"   integer     NOT NULL,
    "offset"      bigint      NOT NULL,
    data          jsonb                       -- the event's body; null where it is no JSON object
);
CREATE INDEX ledger_program ON ledger (program_id, seq) WHERE program_id IS NOT NULL;
CREATE INDEX ledger_subject ON ledger (subject, version);
CREATE INDEX ledger_enrolment ON ledger (enrolment_id, seq) WHERE enrolment_id IS NOT NULL;
CREATE INDEX ledger_outcome ON ledger (seq) WHERE aggregate = 'outcome';
CREATE INDEX ledger_shared ON ledger (seq) WHERE aggregate IN ('organisation', 'partnership', 'time-cost-rate');

-- Where the next record of each partition starts; moved only from its expected old value, in the batch's transaction.
CREATE TABLE intake_position (
    topic       text    NOT NULL,
    "partition" integer NOT NULL,
    next_offset bigint  NOT NULL,
    CONSTRAINT intake_position_pk PRIMARY KEY (topic, "partition")
);

-- Records that could not be decoded or applied; kept whole, so that an operator can replay them.
CREATE TABLE parked_record (
    topic       text        NOT NULL,
    "partition" integer     NOT NULL,
    "offset"    bigint      NOT NULL,
    record_key  bytea,
    headers     jsonb       NOT NULL,         -- name to base64 value
    value       bytea,
    reason      text        NOT NULL,
    parked_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT parked_record_pk PRIMARY KEY (topic, "partition", "offset")
);
