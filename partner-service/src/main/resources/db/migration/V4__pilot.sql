CREATE TABLE pilot (
    id                      uuid          NOT NULL CONSTRAINT pilot_pk PRIMARY KEY,
    version                 integer       NOT NULL,
    created_at              timestamptz   NOT NULL,
    updated_at              timestamptz   NOT NULL,
    external_id             varchar(200),
    external_id_owner       varchar(36),
    status                  varchar(20)   NOT NULL,
    challenge_id            uuid          NOT NULL CONSTRAINT pilot_challenge_fk REFERENCES challenge,
    partnership_id          uuid          NOT NULL CONSTRAINT pilot_partnership_fk REFERENCES partnership,
    hypothesis              varchar(4000) NOT NULL,
    start_on                date          NOT NULL,
    planned_end_on          date          NOT NULL,
    max_participants        integer       NOT NULL,
    program_id              uuid,
    extensions              integer       NOT NULL,
    decision_kind           varchar(20),
    decision_rationale      varchar(4000),
    decided_on              date,
    decision_planned_end_on date,
    successor_program_id    uuid,
    CONSTRAINT pilot_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT pilot_status_known CHECK (status IN ('PROPOSED', 'RUNNING', 'IN_REVIEW', 'ADOPTED', 'STOPPED',
        'DECLINED')),
    CONSTRAINT pilot_decision_known CHECK (decision_kind IN ('ADOPTED', 'STOPPED', 'EXTENDED')),
    CONSTRAINT pilot_decision_whole CHECK (num_nulls(decision_kind, decision_rationale, decided_on) IN (0, 3)),
    CONSTRAINT pilot_dates_in_order CHECK (start_on <= planned_end_on),
    CONSTRAINT pilot_extended_at_most_twice CHECK (extensions BETWEEN 0 AND 2),
    CONSTRAINT pilot_has_participants CHECK (max_participants > 0),
    CONSTRAINT pilot_adopted_names_successor CHECK (status <> 'ADOPTED' OR successor_program_id IS NOT NULL)
);
CREATE INDEX pilot_created ON pilot (created_at, id);
CREATE INDEX pilot_updated ON pilot (updated_at, id);
CREATE INDEX pilot_status ON pilot (status, created_at, id);
CREATE INDEX pilot_partnership ON pilot (partnership_id, created_at, id);
CREATE INDEX pilot_challenge ON pilot (challenge_id, created_at, id);
CREATE INDEX pilot_program ON pilot (program_id) WHERE program_id IS NOT NULL;
CREATE INDEX pilot_successor ON pilot (successor_program_id) WHERE successor_program_id IS NOT NULL;
