-- By which edition of the rules a night was decided. Every night before editions were counted is of the first.
ALTER TABLE night ADD COLUMN rules_edition INT NOT NULL DEFAULT 1;
