-- How a file was read, and how many of its rows had been known before. Every statement may be run again.
ALTER TABLE file_record ADD COLUMN IF NOT EXISTS encoding VARCHAR(20) DEFAULT '' NOT NULL;
ALTER TABLE file_record ADD COLUMN IF NOT EXISTS known_rows INT DEFAULT 0 NOT NULL;
CREATE INDEX IF NOT EXISTS file_record_content ON file_record (sha256);
