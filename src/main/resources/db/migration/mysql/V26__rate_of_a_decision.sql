-- The rate at which money of one currency is allocated to a document of another; null: not said. MySQL knows no ADD COLUMN IF NOT EXISTS, and this may be run again.
SET @columns = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'decision' AND column_name = 'rate');
SET @add_column = IF(@columns = 0, 'ALTER TABLE decision ADD COLUMN rate VARCHAR(40)', 'SELECT 1');
PREPARE add_column FROM @add_column;
EXECUTE add_column;
DEALLOCATE PREPARE add_column;
