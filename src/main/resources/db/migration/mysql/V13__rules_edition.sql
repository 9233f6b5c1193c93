-- By which edition of the rules a night was decided. Every night before editions were counted is of the first.
-- MySQL knows no ADD COLUMN IF NOT EXISTS, and this may be run again.
SET @columns = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'night' AND column_name = 'rules_edition');
SET @add_column = IF(@columns = 0, 'ALTER TABLE night ADD COLUMN rules_edition INT DEFAULT 1 NOT NULL', 'SELECT 1');
PREPARE add_column FROM @add_column;
EXECUTE add_column;
DEALLOCATE PREPARE add_column;
