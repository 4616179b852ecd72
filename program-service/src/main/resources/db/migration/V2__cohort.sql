CREATE TABLE cohort (
    id                uuid         NOT NULL CONSTRAINT cohort_pk PRIMARY KEY,
    version           integer      NOT NULL,
    created_at        timestamptz  NOT NULL,
    updated_at        timestamptz  NOT NULL,
    external_id       varchar(200),
    external_id_owner varchar(36),
    status            varchar(20)  NOT NULL,
    partnership_id    uuid         NOT NULL,
    program_id        uuid         NOT NULL CONSTRAINT cohort_program_fk REFERENCES program,
    design_version    integer      NOT NULL,
    label             varchar(300) NOT NULL,
    area              varchar(100) NOT NULL,
    start_on          date         NOT NULL,
    end_on            date         NOT NULL,
    capacity          integer      NOT NULL,
    CONSTRAINT cohort_external_id_key UNIQUE (external_id, external_id_owner),
    CONSTRAINT cohort_of_its_program_key UNIQUE (program_id, id),
    CONSTRAINT cohort_design_fk FOREIGN KEY (program_id, design_version) REFERENCES program_design,
    CONSTRAINT cohort_status_known CHECK (status IN ('PLANNED', 'RECRUITING', 'RUNNING', 'COMPLETED', 'CLOSED',
        'CANCELLED')),
    CONSTRAINT cohort_dates_in_order CHECK (start_on <= end_on),
    CONSTRAINT cohort_has_places CHECK (capacity >= 1)
);
CREATE INDEX cohort_created ON cohort (created_at, id);
CREATE INDEX cohort_updated ON cohort (updated_at, id);
CREATE INDEX cohort_status ON cohort (status, created_at, id);
CREATE INDEX cohort_program ON cohort (program_id, created_at, id);
CREATE INDEX cohort_partnership ON cohort (partnership_id, created_at, id);
