-- Papers in hand: bills, cheques. Null: money, and every receipt taken before. MySQL knows no ADD COLUMN IF NOT EXISTS, and this may be run again.
SET @columns = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'receipt' AND column_name = 'instrument');
SET @add_columns = IF(@columns = 0, 'ALTER TABLE receipt ADD COLUMN instrument VARCHAR(20), ADD COLUMN instrument_no VARCHAR(100), ADD COLUMN drawer VARCHAR(500), ADD COLUMN acceptor VARCHAR(500), ADD KEY receipt_instrument (instrument)', 'SELECT 1');
PREPARE add_columns FROM @add_columns;
EXECUTE add_columns;
DEALLOCATE PREPARE add_columns;
SET @columns = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'receipt_again' AND column_name = 'instrument');
SET @add_columns = IF(@columns = 0, 'ALTER TABLE receipt_again ADD COLUMN instrument VARCHAR(20), ADD COLUMN instrument_no VARCHAR(100), ADD COLUMN drawer VARCHAR(500), ADD COLUMN acceptor VARCHAR(500)', 'SELECT 1');
PREPARE add_columns FROM @add_columns;
EXECUTE add_columns;
DEALLOCATE PREPARE add_columns;
