-- Of a recognition of a program, who ran the program: its members may write it. Those of earlier days are found by the
-- pilot that the program came from, and left to the admin where there was none.
ALTER TABLE recognition ADD COLUMN partnership_id uuid,
    ADD CONSTRAINT recognition_partnership_of_program CHECK (partnership_id IS NULL OR subject_type = 'PROGRAM');

UPDATE recognition SET partnership_id = pilot.partnership_id
FROM pilot
WHERE recognition.subject_type = 'PROGRAM' AND recognition.subject_id IN (pilot.program_id, pilot.successor_program_id);

-- Nobody looks a pilot up by its program any more.
DROP INDEX pilot_program, pilot_successor;
