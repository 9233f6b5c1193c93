-- By which edition of the rules a night was decided. Every night before editions were counted is of the first. May be run again.
ALTER TABLE night ADD COLUMN IF NOT EXISTS rules_edition INT DEFAULT 1 NOT NULL;
