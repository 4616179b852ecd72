-- Who reads outcome feeds, by which keys. Records of the gateway's own: no ledger can give them back.

-- A funder with a feed, and the secret under which the identifiers in it are hashed; sealed, and the same whatever happens to
-- its keys.
CREATE TABLE subscriber (
    organisation_id uuid        NOT NULL CONSTRAINT subscriber_pk PRIMARY KEY,
    sealed          bytea       NOT NULL,
    sealed_with     text        NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT now()
);

-- One key, with the agreement that it rests on. The key itself is nowhere.
CREATE TABLE subscription (
    id                  uuid        NOT NULL CONSTRAINT subscription_pk PRIMARY KEY,
    version             integer     NOT NULL,
    status              text        NOT NULL CONSTRAINT subscription_status CHECK (status IN ('ACTIVE', 'REVOKED')),
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
    organisation_id     uuid        NOT NULL CONSTRAINT subscription_subscriber_fk REFERENCES subscriber,
    agreement_reference text        NOT NULL CONSTRAINT subscription_agreement CHECK (btrim(agreement_reference) <> ''),
    expires_on          date,
    key_hash            bytea       NOT NULL CONSTRAINT subscription_key_hash CHECK (length(key_hash) = 32),
    last_used_at        timestamptz,
    revoked_on          date,
    revoked_reason      text,
    CONSTRAINT subscription_key UNIQUE (key_hash),
    CONSTRAINT subscription_revoked CHECK ((status = 'REVOKED') = (revoked_on IS NOT NULL))
);
CREATE INDEX subscription_organisation ON subscription (organisation_id, id);
CREATE INDEX subscription_status_idx ON subscription (status, id);
