-- What a letter is in the conversation with its customer (DEMAND, SUPPLEMENT, COURTESY), how it speaks (FRIENDLY, FIRM) and the costs it charges beside interest.
-- Empty: a letter from before, whose kind tells it.
-- MySQL knows no ADD COLUMN IF NOT EXISTS, and this may be run again.
SET @columns = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'letter' AND column_name = 'costs');
SET @add_columns = IF(@columns = 0, 'ALTER TABLE letter ADD COLUMN turn VARCHAR(10) DEFAULT '''' NOT NULL, ADD COLUMN tone VARCHAR(10) DEFAULT '''' NOT NULL, ADD COLUMN costs BIGINT DEFAULT 0 NOT NULL', 'SELECT 1');
PREPARE add_columns FROM @add_columns;
EXECUTE add_columns;
DEALLOCATE PREPARE add_columns;
