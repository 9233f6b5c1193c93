-- How a file was read, and how many of its rows had been known before. MySQL knows no ADD COLUMN IF NOT EXISTS, and this may be run again.
SET @columns = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'file_record' AND column_name = 'encoding');
SET @add_column = IF(@columns = 0, 'ALTER TABLE file_record ADD COLUMN encoding VARCHAR(20) DEFAULT '''' NOT NULL', 'SELECT 1');
PREPARE add_column FROM @add_column;
EXECUTE add_column;
DEALLOCATE PREPARE add_column;
SET @columns = (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'file_record' AND column_name = 'known_rows');
SET @add_column = IF(@columns = 0, 'ALTER TABLE file_record ADD COLUMN known_rows INT DEFAULT 0 NOT NULL', 'SELECT 1');
PREPARE add_column FROM @add_column;
EXECUTE add_column;
DEALLOCATE PREPARE add_column;
SET @indexes = (SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'file_record' AND index_name = 'file_record_content');
SET @add_index = IF(@indexes = 0, 'CREATE INDEX file_record_content ON file_record (sha256)', 'SELECT 1');
PREPARE add_index FROM @add_index;
EXECUTE add_index;
DEALLOCATE PREPARE add_index;
