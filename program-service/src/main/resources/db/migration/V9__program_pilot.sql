-- Which programs deliver a pilot.
CREATE INDEX program_pilot ON program (pilot_id) WHERE pilot_id IS NOT NULL;
