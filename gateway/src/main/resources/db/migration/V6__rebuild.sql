-- Each time that projections and cells were made anew from the ledger.
CREATE TABLE rebuild_run (
    id           bigint      NOT NULL GENERATED ALWAYS AS IDENTITY CONSTRAINT rebuild_run_pk PRIMARY KEY,
    state        text        NOT NULL CONSTRAINT rebuild_run_state CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
    started_at   timestamptz NOT NULL DEFAULT now(),
    seq          bigint      NOT NULL,         -- entries up to here are in the new tables
    head         bigint      NOT NULL,         -- head of the ledger when it was last looked at
    finished_at  timestamptz,
    changed_rows bigint,                       -- rows of the live tables that the switch corrected
    failure      text
);

-- How often the live tables were replaced: tells all gateways to forget what they remember of them.
ALTER TABLE ledger_head ADD COLUMN rebuilds bigint NOT NULL DEFAULT 0;
