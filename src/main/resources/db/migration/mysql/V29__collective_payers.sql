-- Who pays for several customers: COLLECTIVE; null: nobody said so. MySQL knows no ADD COLUMN IF NOT EXISTS, and this may be run again.
SET @columns = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'customer' AND column_name = 'payer');
SET @add_column = IF(@columns = 0, 'ALTER TABLE customer ADD COLUMN payer VARCHAR(20)', 'SELECT 1');
PREPARE add_column FROM @add_column;
EXECUTE add_column;
DEALLOCATE PREPARE add_column;
SET @indexes = (SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'customer' AND index_name = 'customer_payer');
SET @add_index = IF(@indexes = 0, 'CREATE INDEX customer_payer ON customer (payer)', 'SELECT 1');
PREPARE add_index FROM @add_index;
EXECUTE add_index;
DEALLOCATE PREPARE add_index;
