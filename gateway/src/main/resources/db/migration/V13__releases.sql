-- What was published, for whom. Records of the gateway's own: no ledger can give them back.

-- Releases about one scope for one audience and recipient; its row is the lock under which they become final.
CREATE TABLE release_series (
    id           uuid NOT NULL CONSTRAINT release_series_pk PRIMARY KEY,
    scope_type   text NOT NULL CONSTRAINT release_series_scope CHECK (scope_type IN ('program', 'partnership', 'organisation')),
    scope_id     uuid NOT NULL,
    audience     text NOT NULL CONSTRAINT release_series_audience CHECK (audience IN ('FUNDER', 'PUBLIC')),
    recipient_id uuid,                       -- null for the public
    breakdown    text,                       -- fixed by the first release that has one
    CONSTRAINT release_series_recipient CHECK ((audience = 'FUNDER') = (recipient_id IS NOT NULL)),
    CONSTRAINT release_series_key UNIQUE NULLS NOT DISTINCT (scope_type, scope_id, audience, recipient_id)
);

CREATE TABLE release (
    id                  uuid        NOT NULL CONSTRAINT release_pk PRIMARY KEY,
    series_id           uuid        NOT NULL CONSTRAINT release_series_fk REFERENCES release_series,
    version             integer     NOT NULL,
    status              text        NOT NULL
        CONSTRAINT release_status CHECK (status IN ('PROVISIONAL', 'FINAL', 'SUPERSEDED')),
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
    scope_name          text        NOT NULL,
    partnership_ids     uuid[]      NOT NULL, -- whose LEAD and DELIVERY it belongs to; none for an organisation's scope
    program_ids         uuid[]      NOT NULL, -- whose enrolments it counts
    cut_off             date        NOT NULL,
    breakdown           text,
    agreement_reference text,
    threshold           integer     NOT NULL CONSTRAINT release_threshold CHECK (threshold IN (5, 10)),
    definition_version  text        NOT NULL,
    policy_version      text        NOT NULL,
    as_of_seq           bigint      NOT NULL,
    report              text        NOT NULL, -- as published, to the byte
    sha256              text        NOT NULL CONSTRAINT release_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    compared_with_id    uuid        CONSTRAINT release_compared_fk REFERENCES release, -- the final one when it was made
    counts              jsonb       NOT NULL, -- exact, by program and row; never shown
    decisions           jsonb       NOT NULL, -- what is withheld and held, and where shown values were computed
    final_on            date,
    final_reason        text,
    superseded_by_id    uuid        CONSTRAINT release_superseded_by_fk REFERENCES release,
    CONSTRAINT release_agreement CHECK (threshold = 10 OR agreement_reference IS NOT NULL),
    CONSTRAINT release_superseded CHECK ((status = 'SUPERSEDED') = (superseded_by_id IS NOT NULL)),
    CONSTRAINT release_final CHECK ((status = 'PROVISIONAL') = (final_on IS NULL))
);
CREATE UNIQUE INDEX release_one_final ON release (series_id) WHERE status = 'FINAL';
CREATE INDEX release_of_series ON release (series_id, id);
CREATE INDEX release_partnerships ON release USING gin (partnership_ids);
CREATE INDEX release_programs ON release USING gin (program_ids) WHERE status <> 'PROVISIONAL';

-- What is published stays as it is; only how it stands moves on.
CREATE FUNCTION release_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.status = 'SUPERSEDED'
        OR (to_jsonb(OLD) - ARRAY ['version', 'status', 'updated_at', 'final_on', 'final_reason', 'superseded_by_id'])
           <> (to_jsonb(NEW) - ARRAY ['version', 'status', 'updated_at', 'final_on', 'final_reason', 'superseded_by_id'])
        OR (OLD.status, NEW.status) NOT IN (('PROVISIONAL', 'FINAL'), ('FINAL', 'SUPERSEDED')) THEN
        RAISE EXCEPTION 'A release does not change' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'release_immutable';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER release_immutable BEFORE UPDATE OR DELETE ON release
    FOR EACH ROW EXECUTE FUNCTION release_is_immutable();

-- Who counted for what in a release, so that a later one knows how many moved: an enrolment by its id, which an erasure
-- leaves, a person by its first enrolment, a volunteer by employer and pseudonym. Kept while a value shown hangs on it.
CREATE TABLE release_member (
    release_id uuid   NOT NULL CONSTRAINT release_member_release_fk REFERENCES release
        DEFERRABLE INITIALLY DEFERRED,          -- members are counted before the release is written
    member     text   NOT NULL,
    rows       text[] NOT NULL,               -- rows of the breakdown in which it counts
    counts     jsonb  NOT NULL,               -- how much it counts in which metric
    CONSTRAINT release_member_pk PRIMARY KEY (release_id, member)
);

-- Answers to requests that came with an idempotency key, kept for a day, in the transaction of what they answer.
CREATE TABLE idempotent_request (
    id         bytea       NOT NULL CONSTRAINT idempotent_request_pk PRIMARY KEY,
    body_hash  text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    status     integer     NOT NULL,
    location   text,
    entity_tag text,
    body       text
);
CREATE INDEX idempotent_request_created_at_idx ON idempotent_request (created_at);
