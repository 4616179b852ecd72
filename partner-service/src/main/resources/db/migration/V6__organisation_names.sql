CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- How names are searched: small letters, no accents, and one space for whatever stands between words.
CREATE FUNCTION search_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN trim(regexp_replace(
    translate(lower(name), 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿ',
                           'aaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeiiiinooooouuuuyy'),
    '[\s!-/:-@\[-`{-~]+', ' ', 'g'));

-- When two names are alike: the same without "the" at the front and the legal form at the end.
CREATE FUNCTION name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN trim(regexp_replace(
    regexp_replace(' ' || search_key(replace(name, '&', ' and ')) || ' ', '^ the ', ' '),
    '(?: (?:ltd|limited|plc|llp|cic|cio|inc|gmbh|company|co))+ $', ''));

ALTER TABLE organisation
    ADD COLUMN search_key text NOT NULL GENERATED ALWAYS AS (search_key(legal_name || ' / ' || display_name)) STORED,
    ADD COLUMN name_key   text NOT NULL GENERATED ALWAYS AS (name_key(legal_name)) STORED;
CREATE INDEX organisation_search ON organisation USING gin (search_key gin_trgm_ops);
CREATE INDEX organisation_name ON organisation (country, name_key);
CREATE INDEX organisation_merged_into ON organisation (merged_into_id) WHERE merged_into_id IS NOT NULL;
