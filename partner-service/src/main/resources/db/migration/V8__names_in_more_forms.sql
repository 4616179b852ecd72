-- Names are keyed alike in more of the forms in which they are written: with accents of any kind, composed or not, or without;
-- with letters that one keyboard has and another spells out; with straight, curly or no apostrophes; with or without dots in
-- abbreviations; with any dash. Keys are kept in columns, which are made anew with what depends on them.
ALTER TABLE organisation DROP COLUMN search_key, DROP COLUMN name_key;

CREATE OR REPLACE FUNCTION search_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN trim(regexp_replace(
    regexp_replace(
        lower(replace(replace(replace(
            translate(normalize(name, NFKD), 'ØŁĐÐĦøłđðħıẞÆŒ', 'OLDDHolddhißæœ'),
            'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe')),
        '[\u0300-\u036f''’‘ʼ`.]+', '', 'g'),
    '[\s!-/:-@\[-`{-~\u00a0-\u00bf\u2000-\u206f\u3000-\u303f]+', ' ', 'g'));

CREATE OR REPLACE FUNCTION name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN trim(regexp_replace(
    regexp_replace(' ' || search_key(replace(name, '&', ' and ')) || ' ', '^ the ', ' '),
    '(?: (?:ltd|limited|plc|llp|llc|cic|cio|inc|incorporated|corp|corporation|company|co|gmbh|mbh|ag|kg|ug|sa|sas|sarl|srl|spa'
        || '|bv|nv|ab|oy|pty|pte|and))+ $', ''));

ALTER TABLE organisation
    ADD COLUMN search_key text NOT NULL GENERATED ALWAYS AS (search_key(legal_name || ' / ' || display_name)) STORED,
    ADD COLUMN name_key   text NOT NULL GENERATED ALWAYS AS (name_key(legal_name)) STORED;
CREATE INDEX organisation_search ON organisation USING gin (search_key gin_trgm_ops);
CREATE INDEX organisation_name ON organisation (country, name_key);
