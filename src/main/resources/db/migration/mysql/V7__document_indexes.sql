-- What the tables of the migration before this one do now. MySQL knows no DROP INDEX IF EXISTS, and this may be run again.
SET @indexes = (SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'document'
    AND index_name = 'document_superseded');
SET @drop_indexes = IF(@indexes > 0, 'ALTER TABLE document DROP INDEX document_file, DROP INDEX document_superseded', 'SELECT 1');
PREPARE drop_indexes FROM @drop_indexes;
EXECUTE drop_indexes;
DEALLOCATE PREPARE drop_indexes;
