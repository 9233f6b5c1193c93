-- The day from which a booking counts for interest: of money the day its receipt counts. Null: a booking of before, which counts from its night. MySQL knows no ADD COLUMN IF NOT EXISTS, and this may be run again.
SET @columns = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'allocation' AND column_name = 'paid_on');
SET @add_column = IF(@columns = 0, 'ALTER TABLE allocation ADD COLUMN paid_on DATE', 'SELECT 1');
PREPARE add_column FROM @add_column;
EXECUTE add_column;
DEALLOCATE PREPARE add_column;
