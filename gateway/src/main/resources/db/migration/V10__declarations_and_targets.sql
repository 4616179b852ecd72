-- What employers declare about themselves: a share, minor units of the currency, or a number of people.
CREATE TABLE employer_declaration (
    id              uuid    NOT NULL CONSTRAINT employer_declaration_pk PRIMARY KEY,
    version         integer NOT NULL,
    organisation_id uuid    NOT NULL,
    kind            text    NOT NULL,
    value           numeric NOT NULL,
    currency        text,
    from_day        date    NOT NULL,
    to_day          date
);
CREATE INDEX employer_declaration_organisation ON employer_declaration (organisation_id);

-- What programs and cohorts aim at; values as JSON in the unit of the figure. A target never changes.
CREATE TABLE target (
    id                 uuid    NOT NULL CONSTRAINT target_pk PRIMARY KEY,
    version            integer NOT NULL,
    scope_type         text    NOT NULL,
    scope_id           uuid    NOT NULL,
    program_id         uuid    NOT NULL,
    figure_code        text    NOT NULL,
    period_start       date    NOT NULL,
    period_end         date    NOT NULL,
    value              jsonb   NOT NULL,
    minimum_acceptable jsonb,
    supersedes_id      uuid
);
CREATE INDEX target_program ON target (program_id);
CREATE INDEX target_superseded ON target (supersedes_id);
