-- A decision may name a line of the worklist, whose number is put together from up to four others.
ALTER TABLE decision MODIFY COLUMN refers_to VARCHAR(180) NOT NULL;
