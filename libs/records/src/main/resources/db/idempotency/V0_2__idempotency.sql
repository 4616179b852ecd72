-- Answers to requests that came with an idempotency key, kept for a day so that a repeated request gets the first answer.
-- A row is written in the transaction of the effect it answers; only a lenient batch claims its row before it starts.
CREATE TABLE idempotent_request (
    id            bytea       NOT NULL CONSTRAINT idempotent_request_pk PRIMARY KEY,
    body_hash     text        NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- null while a lenient batch is being carried out
    status        integer,
    location      text,
    entity_tag    text,
    event_version text,
    body          text,
    -- every UUID that stands in the answer, so that answers about a person are found when that person is erased
    mentions      uuid[]      NOT NULL DEFAULT '{}',
    lease         integer     NOT NULL DEFAULT 0,
    leased_until  timestamptz
);

CREATE INDEX idempotent_request_created_at_idx ON idempotent_request (created_at);
CREATE INDEX idempotent_request_mentions_idx ON idempotent_request USING gin (mentions);

-- What a lenient batch has carried out so far, each row written in the transaction of its item.
CREATE TABLE idempotent_item (
    request_id    bytea       NOT NULL,
    item          integer     NOT NULL,
    record_id     uuid        NOT NULL,
    version       integer     NOT NULL,
    CONSTRAINT idempotent_item_pk PRIMARY KEY (request_id, item),
    CONSTRAINT idempotent_item_request_fk FOREIGN KEY (request_id) REFERENCES idempotent_request ON DELETE CASCADE
);
