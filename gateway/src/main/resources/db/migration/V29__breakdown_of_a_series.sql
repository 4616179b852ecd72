-- The first release of a series fixes what all of them are broken down by, none included (rule 5). Releases from before this
-- rule may lack the breakdown that theirs got later; they stay as they were published.
CREATE FUNCTION release_has_the_breakdown_of_its_series() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.breakdown IS DISTINCT FROM (SELECT breakdown FROM release_series WHERE id = NEW.series_id) THEN
        RAISE EXCEPTION 'A release has the breakdown of its series'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'release_series_breakdown';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER release_series_breakdown BEFORE INSERT ON release
    FOR EACH ROW EXECUTE FUNCTION release_has_the_breakdown_of_its_series();

CREATE FUNCTION release_series_is_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A series of releases does not change'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'release_series_fixed';
END $$;
CREATE TRIGGER release_series_fixed BEFORE UPDATE OR DELETE ON release_series
    FOR EACH ROW EXECUTE FUNCTION release_series_is_fixed();
