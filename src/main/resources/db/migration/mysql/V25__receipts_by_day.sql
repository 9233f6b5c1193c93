-- Money that counts on a later day than the night's is looked for every night. MySQL knows no CREATE INDEX IF NOT EXISTS, and this may be run again.
SET @indexes = (SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'receipt' AND index_name = 'receipt_counts');
SET @add_index = IF(@indexes = 0, 'CREATE INDEX receipt_counts ON receipt (counts_on)', 'SELECT 1');
PREPARE add_index FROM @add_index;
EXECUTE add_index;
DEALLOCATE PREPARE add_index;
