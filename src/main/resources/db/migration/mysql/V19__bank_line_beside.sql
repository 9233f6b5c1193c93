-- What a bank tells beside a line: its own reference of the entry, which notices and reports repeat, and what was ordered in another currency, with the rate.
-- MySQL knows no ADD COLUMN IF NOT EXISTS, and this may be run again.
SET @columns = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'bank_line' AND column_name = 'entry_reference');
SET @add_column = IF(@columns = 0, 'ALTER TABLE bank_line ADD COLUMN entry_reference VARCHAR(200) DEFAULT '''' NOT NULL', 'SELECT 1');
PREPARE add_column FROM @add_column;
EXECUTE add_column;
DEALLOCATE PREPARE add_column;

SET @columns = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'bank_line' AND column_name = 'instructed_currency');
SET @add_column = IF(@columns = 0, 'ALTER TABLE bank_line ADD COLUMN instructed_currency CHAR(3) DEFAULT '''' NOT NULL', 'SELECT 1');
PREPARE add_column FROM @add_column;
EXECUTE add_column;
DEALLOCATE PREPARE add_column;

SET @columns = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'bank_line' AND column_name = 'instructed_amount');
SET @add_column = IF(@columns = 0, 'ALTER TABLE bank_line ADD COLUMN instructed_amount BIGINT', 'SELECT 1');
PREPARE add_column FROM @add_column;
EXECUTE add_column;
DEALLOCATE PREPARE add_column;

SET @columns = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'bank_line' AND column_name = 'exchange_rate');
SET @add_column = IF(@columns = 0, 'ALTER TABLE bank_line ADD COLUMN exchange_rate VARCHAR(40) DEFAULT '''' NOT NULL', 'SELECT 1');
PREPARE add_column FROM @add_column;
EXECUTE add_column;
DEALLOCATE PREPARE add_column;

-- The total of an advice whose lines come to something else; null: they agree, or it says none.
SET @columns = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'advice' AND column_name = 'differing_total');
SET @add_column = IF(@columns = 0, 'ALTER TABLE advice ADD COLUMN differing_total BIGINT', 'SELECT 1');
PREPARE add_column FROM @add_column;
EXECUTE add_column;
DEALLOCATE PREPARE add_column;
