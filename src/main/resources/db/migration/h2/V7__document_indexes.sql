-- What the tables of the migration before this one do now.
DROP INDEX IF EXISTS document_file;
DROP INDEX IF EXISTS document_superseded;
