-- Events that are committed and not yet acknowledged by the broker. The position is the order of insertion; per
-- aggregate it is the order of versions, because the aggregate's row is locked by the version bump.
CREATE TABLE outbox (
    position      bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT outbox_pk PRIMARY KEY,
    event_id      text        NOT NULL,
    type          text        NOT NULL,
    subject       text        NOT NULL,
    ordering_key  text        NOT NULL,
    version       integer     NOT NULL,
    occurred_at   timestamptz NOT NULL,
    data          text        NOT NULL
);
