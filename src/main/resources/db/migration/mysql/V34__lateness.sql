-- How late documents were paid, as sums. 0: nights before it was counted. MySQL knows no ADD COLUMN IF NOT EXISTS, and this may be run again.
SET @columns = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'payment_history' AND column_name = 'late_items');
SET @add_columns = IF(@columns = 0, 'ALTER TABLE payment_history ADD COLUMN late_items INT NOT NULL DEFAULT 0, ADD COLUMN late_days BIGINT NOT NULL DEFAULT 0, ADD COLUMN late_squares BIGINT NOT NULL DEFAULT 0', 'SELECT 1');
PREPARE add_columns FROM @add_columns;
EXECUTE add_columns;
DEALLOCATE PREPARE add_columns;
